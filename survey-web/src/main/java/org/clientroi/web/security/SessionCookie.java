package org.clientroi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.clientroi.shared.PublicUrl;

/** The session's cookie travels over https only, where the portal is reached that way (SameSite: glassfish-web.xml). */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private PublicUrl publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(publicUrl.isHttps());
    }
}
