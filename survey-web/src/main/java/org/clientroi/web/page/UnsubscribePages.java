package org.clientroi.web.page;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.clientroi.web.ResourceClasses;

/** Where a customer chooses not to be asked any more. Its resources say {@code @ServedBy(UnsubscribePages.class)}. */
@ApplicationPath(UnsubscribePages.PATH)
public class UnsubscribePages extends Application {

    public static final String PATH = "/u";

    @Override
    public Set<Class<?>> getClasses() {
        return ResourceClasses.of(UnsubscribePages.class);
    }
}
