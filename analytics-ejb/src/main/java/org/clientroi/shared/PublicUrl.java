package org.clientroi.shared;

import java.net.URI;

/** Where the world reaches ClientROI: the base of every link in a mail, without a slash at its end. */
public record PublicUrl(URI base) {

    public PublicUrl {
        base = URI.create(base.toString().replaceAll("/+$", ""));
    }

    /** The address of {@code path}, which begins with a slash. */
    public URI resolve(String path) {
        return URI.create(base + path);
    }

    public boolean isHttps() {
        return "https".equals(base.getScheme());
    }
}
