package org.clientroi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A browser with one session, and of the servlet container just what the filter asks of it. */
final class Browser {

    static final String PASSED = "passed";

    private final Map<Object, Object> attributes = new HashMap<>();
    private boolean hasSession;
    private String outcome = "";

    /** The token that the page's forms carry. */
    String opensPage() {
        return CsrfToken.of(session());
    }

    HttpSession session() {
        hasSession = true;
        return fake(HttpSession.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** What became of it: passed, a status, or where it was led. */
    String sends(String method, String path, Optional<String> field, Optional<String> header) throws Exception {
        HttpServletResponse response = fake(HttpServletResponse.class, (proxy, called, arguments) -> {
            outcome = arguments[0].toString();
            return null;
        });
        new CsrfFilter().doFilter(request(method, path, field, header), response, (passed, with) -> outcome = PASSED);
        return outcome;
    }

    private HttpServletRequest request(String method, String path, Optional<String> field, Optional<String> header) {
        return fake(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getSession" -> hasSession ? session() : null;
            case "getHeader" -> valueOf(arguments[0].equals(CsrfToken.HEADER), header);
            case "getParameter" -> valueOf(arguments[0].equals(CsrfToken.FIELD), field);
            default -> throw new UnsupportedOperationException(called.toString());
        });
    }

    private static @Nullable String valueOf(boolean asked, Optional<String> value) {
        return asked ? value.orElse(null) : null;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
