package org.clientroi.web.portal;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends the portal's pages compressed: with their drawings they are five times as long as they need to be. Cookies do
 * not travel with requests of foreign sites, which keeps the length of a page from telling its token.
 */
@Provider
public class CompressedPages implements WriterInterceptor {

    @Context
    private HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!isPage(context.getMediaType())) {
            context.proceed();
            return;
        }
        context.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!takesGzip()) {
            context.proceed();
            return;
        }
        context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        GZIPOutputStream compressed = new GZIPOutputStream(context.getOutputStream());
        context.setOutputStream(compressed);
        context.proceed();
        compressed.finish();
    }

    private boolean takesGzip() {
        @Nullable String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static boolean isPage(@Nullable MediaType type) {
        return type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
    }
}
