package org.clientroi.web.page;

/** The choices of somebody who wants no more questions. */
public record OptOutPage(Layout layout, String explanation, String thisShop, String action) {}
