package org.clientroi.order.intake;

/** A parameter that makes no sense, and why, in a sentence that can be shown. */
public record BadOption(String parameter, String message) implements OptionsReading {}
