package org.clientroi.order.intake;

/** What became of the parameters of a request: understood, or one that makes no sense. */
public sealed interface OptionsReading permits IntakeOptions, BadOption {}
