package org.clientroi.recovery.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes a message as HTML. */
final class MessageRenderer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MessageRenderer.class.getClassLoader(), "org.clientroi.jte.mail");

    private MessageRenderer() {}

    static String html(Message message) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("message.jte", message, html);
        return html.toString();
    }
}
