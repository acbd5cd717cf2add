package org.clientroi.web.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that is not JSON, or not of the shape asked for, is the sender's mistake (400), not ours (500). */
@Provider
public class UnreadableBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (ProcessingException | JsonbException | JsonException | BadRequestException e) {
            throw Problem.of(400, "The body is not the JSON that this address takes" + where(e) + ".")
                    .asException();
        }
    }

    private static String where(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParsingException parsing && parsing.getLocation() != null) {
                return Optional.of(parsing.getLocation())
                        .map(at -> ": line " + at.getLineNumber() + ", column " + at.getColumnNumber())
                        .orElse("");
            }
        }
        return "";
    }
}
