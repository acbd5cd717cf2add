package org.clientroi.web.portal;

import java.util.List;

/**
 * What it is worth when customers come back.
 *
 * @param cautions what to bear in mind before reading on; often none
 * @param bases in what money may be counted
 * @param panels the chart, and the tables that have no drawing
 * @param assumed what was assumed, one click away
 * @param excluded what was left out, one click away
 * @param actions what the shop changed
 */
public record RoiPage(
        Frame frame,
        String headline,
        String lead,
        List<String> cautions,
        List<Frame.Option> bases,
        List<Panel> panels,
        List<String> assumed,
        Panel.Table excluded,
        ActionSheet actions) {}
