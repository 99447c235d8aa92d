package org.proofline.api.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one place that says who may make a call, on whose object, and with which safety. Every handler carries one; a
 * handler without is refused. Reading is also open to the auditor, who can write nothing.
 *
 * <p>An unsafe call runs in one transaction with its idempotency key, and is repeated when the database asks for that.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Call {

    /** Who may call; one of these is enough. */
    Who[] value();

    /** The partner's object that the first variable of the path names. */
    Owned of() default Owned.NOTHING;

    Key key() default Key.OPTIONAL;

    /** The status of success. */
    int answers() default 200;

    /**
     * False for work outside the database that takes seconds: without a key the call then holds no connection
     * meanwhile, and each module opens its own transaction.
     */
    boolean oneTransaction() default true;
}
