package org.clientroi.web.page;

/**
 * The choices of somebody who wants no more questions.
 *
 * @param already opted out of this shop's questions before
 */
public record OptOutPage(Layout layout, String explanation, String thisShop, boolean already, String action) {}
