package lianxi.access;

import java.util.Set;
import java.util.function.BooleanSupplier;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log-in's limiter before any other secret, as a one-time link: 5 wrong ones lock a network out for 15 minutes. */
@Component
public class SecretGate {

    private static final Actor NOBODY = new Actor(null, null, "-", Set.of(), Set.of(), Set.of());

    private final LoginLimiter limiter;
    private final AuditTrail trail;

    SecretGate(LoginLimiter limiter, AuditTrail trail) {
        this.limiter = limiter;
        this.trail = trail;
    }

    /**
     * Whether the secret opens.
     *
     * @param kind what kind of secret, as "onboarding.set-up"
     * @param address the client's address
     * @param right compares the secret; not asked once the network is locked
     */
    public boolean opens(String kind, @Nullable String address, BooleanSupplier right) {
        String network = Network.of(address);
        LoginName subject = new LoginName(kind + " " + network);
        LoginLimiter.Attempt attempt = limiter.begin(subject, network);
        if (attempt.allowed() && right.getAsBoolean()) {
            limiter.unlock(subject);
            return true;
        }
        trail.recordAlone(NOBODY, kind + ".refused", "secret", null, AuditResult.REFUSED, AuditFields.none());
        return false;
    }
}
