package lianxi.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission of a service method that writes: its {@link Actor} argument must hold one of the roles, otherwise
 * {@link ForbiddenException}. Rules on the object itself (own unit, power of the day) stand in the method.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    Role[] value() default {};

    /** Whether every role inside the group may call it, which decides about the object only after knowing whether it may be read. */
    boolean inside() default false;

    /** Whether everybody who is signed in may call it, about what is the own: password, language, inbox. */
    boolean everyone() default false;

    /** Whether the product itself may call it: jobs and the first start. */
    boolean system() default false;
}
