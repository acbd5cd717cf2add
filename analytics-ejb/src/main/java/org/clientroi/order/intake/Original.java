package org.clientroi.order.intake;

import java.util.List;

/** A line as it came: the file's own column names and the cells; as many, but where the line is malformed. */
public record Original(List<String> names, List<String> cells) {}
