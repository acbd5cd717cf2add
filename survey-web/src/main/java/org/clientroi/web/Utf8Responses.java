package org.clientroi.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Says of every text that it is UTF-8; Payara would otherwise announce ISO-8859-1. JSON needs no such word. */
@Provider
public class Utf8Responses implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable MediaType type = response.getMediaType();
        if (type != null
                && "text".equals(type.getType())
                && !type.getParameters().containsKey(MediaType.CHARSET_PARAMETER)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset(StandardCharsets.UTF_8.name()));
        }
    }
}
