package lianxi.shared;

import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks {@link AllowedTo} before the transaction of the method opens. */
@Aspect
@Component
@Order(0)
class PermissionAspect {

    @Before("@annotation(allowed)")
    void check(JoinPoint call, AllowedTo allowed) {
        Actor actor = actorOf(call);
        if (!isPermitted(actor, allowed)) {
            throw new ForbiddenException();
        }
        if (Replay.isOn()) {
            throw new RefusedException(null, "shared.input-kept");
        }
    }

    private static boolean isPermitted(Actor actor, AllowedTo allowed) {
        if (actor.isSystem()) {
            return allowed.system();
        }
        return allowed.everyone() || allowed.inside() && actor.isInside() || actor.isAny(allowed.value());
    }

    private static Actor actorOf(JoinPoint call) {
        for (Object argument : call.getArgs()) {
            if (argument instanceof Actor actor) {
                return actor;
            }
        }
        throw new IllegalStateException("no Actor argument: " + call.getSignature());
    }
}
