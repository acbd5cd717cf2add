package org.clientroi.insight.domain;

/**
 * A cell of the tally of invitations.
 *
 * @param invited whether a mail went out
 * @param outcome of those invited, the state of the invitation; of the others, the reason or the state
 * @param unsubscribed wants no more of these mails
 */
public record FunnelCell(boolean invited, String outcome, boolean unsubscribed, long count) {}
