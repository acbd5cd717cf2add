package org.clientroi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The HTML templates of {@code src/main/jte}, turned into Java by the build: {@code render("page/survey.jte", model)}.
 * A template takes one parameter, a record of the page that shows it; expressions are escaped by where they stand.
 */
@ApplicationScoped
public class Templates {

    private static final int USUAL_PAGE = 16_384;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.clientroi.jte.web");

    public String render(String template, Object model) {
        StringOutput html = new StringOutput(USUAL_PAGE);
        engine.render(template, model, html);
        return html.toString();
    }
}
