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
        boolean permitted = actor.isSystem() ? allowed.system() : allowed.everyone() || actor.isAny(allowed.value());
        if (!permitted) {
            throw new ForbiddenException();
        }
        if (Replay.isOn()) {
            throw new RefusedException(null, "shared.input-kept");
        }
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
