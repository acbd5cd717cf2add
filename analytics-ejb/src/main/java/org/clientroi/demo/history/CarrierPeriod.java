package org.clientroi.demo.history;

import java.util.List;

/** The services a shop uses from {@code fromDaysAgo} days before today on, until the next period begins. */
public record CarrierPeriod(int fromDaysAgo, List<Service> services) {}
