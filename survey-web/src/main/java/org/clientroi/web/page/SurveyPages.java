package org.clientroi.web.page;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.clientroi.web.ResourceClasses;

/** The survey that a customer answers. Its resources say {@code @ServedBy(SurveyPages.class)}. */
@ApplicationPath(SurveyPages.PATH)
public class SurveyPages extends Application {

    public static final String PATH = "/s";

    static String path(String token) {
        return PATH + "/" + token;
    }

    static String details(String token) {
        return path(token) + "/more";
    }

    static String thanks(String token) {
        return path(token) + "/thanks";
    }

    /** The address in a redirect stays as it is written, without a host: behind a proxy ours is not the public one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return ResourceClasses.of(SurveyPages.class);
    }
}
