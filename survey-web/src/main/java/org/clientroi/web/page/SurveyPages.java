package org.clientroi.web.page;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.clientroi.web.ResourceClasses;

/** The survey that a customer answers. Its resources say {@code @ServedBy(SurveyPages.class)}. */
@ApplicationPath(SurveyPages.PATH)
public class SurveyPages extends Application {

    public static final String PATH = "/s";

    @Override
    public Set<Class<?>> getClasses() {
        return ResourceClasses.of(SurveyPages.class);
    }
}
