package org.clientroi.web.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place where what stopped a request becomes a status and a sentence. What was not foreseen is logged in full
 * and answered with nothing but a number to look it up by.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable stopped) {
        return switch (stopped) {
            case ProblemException e -> e.problem().toResponse();
            case ConstraintViolationException e -> violation(e).toResponse();
            case WebApplicationException e -> refusedByJaxRs(e);
            default -> changedMeanwhile(stopped) ? conflict().toResponse() : unexpected(stopped);
        };
    }

    private static Response refusedByJaxRs(WebApplicationException e) {
        Response original = e.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        if (status >= 500) {
            return unexpected(e);
        }
        Response.ResponseBuilder answer =
                Response.fromResponse(Problem.of(status, sentence(status)).toResponse());
        Optional.ofNullable(original.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allowed -> answer.header(HttpHeaders.ALLOW, allowed));
        return answer.build();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address cannot answer in a format that the request accepts.";
            case 413 -> "The request is too large.";
            case 415 -> "This address does not take this content type.";
            default -> "The request cannot be answered.";
        };
    }

    private static Problem violation(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .findFirst()
                .map(ProblemMapper::violation)
                .orElseGet(() -> Problem.of(400, sentence(400)));
    }

    private static Problem violation(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String field = path.substring(path.lastIndexOf('.') + 1);
        return Problem.of(400, field, field + ": " + violation.getMessage());
    }

    private static boolean changedMeanwhile(Throwable stopped) {
        for (@Nullable Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    private static Problem conflict() {
        return Problem.of(409, "Somebody else changed this at the same time; send the request again.");
    }

    private static Response unexpected(Throwable stopped) {
        String number = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "request failed, number " + number, stopped);
        return Problem.of(500, "Something went wrong; the server's log has it under number " + number + ".")
                .toResponse();
    }
}
