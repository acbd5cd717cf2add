package org.clientroi.web.api;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This POST takes an {@code Idempotency-Key}: sent again with the same key and the same body within 24 hours, it does
 * nothing and answers the same. With another body it is refused (422), and while the first is under way too (409).
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** False where the answer holds what must not be stored: a repetition is then told so (409). */
    boolean repeatsAnswer() default true;
}
