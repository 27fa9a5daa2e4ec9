package lianxi.access;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes counts of failures and kept input that have had their time. */
@Component
class Housekeeping {

    private final LoginLimiter limiter;
    private final KeptInput kept;

    Housekeeping(LoginLimiter limiter, KeptInput kept) {
        this.limiter = limiter;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        limiter.sweep();
        kept.sweep();
    }
}
