package org.clientroi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is shown where no page of ours answers: a sentence in both languages, and nothing about the server. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
            <!doctype html>
            <html lang="fr">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>ClientROI</title>
            <p>%s</p>
            <p lang="en">%s</p>
            <p><a href="/">ClientROI</a></p>
            </html>
            """.formatted(french(status), english(status)));
    }

    private static String french(int status) {
        return switch (status) {
            case 403 -> "Cette page est trop ancienne ou ne vous est pas ouverte\u202f: rouvrez-la.";
            case 404 -> "Il n’y a rien à cette adresse.";
            case 405 -> "Cette adresse ne s’utilise pas ainsi.";
            default -> "Quelque chose n’a pas fonctionné. Réessayez dans un instant.";
        };
    }

    private static String english(int status) {
        return switch (status) {
            case 403 -> "This page is too old or not open to you: open it again.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address is not used in this way.";
            default -> "Something went wrong. Try again in a moment.";
        };
    }
}
