package lianxi.document.attachment;

import java.time.Clock;
import java.time.Duration;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets uploads that no form has used within a day. */
@Component
class StagedSweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final AttachmentStore store;
    private final AuditTrail audit;
    private final Clock clock;

    StagedSweep(AttachmentStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    @Transactional
    public void sweep() {
        int swept = store.sweep(clock.instant().minus(KEPT));
        if (swept > 0) {
            audit.record(
                    Actor.system(),
                    "document.sweep-files",
                    "attachment",
                    null,
                    AuditFields.none().plain("files", swept, 0));
        }
    }
}
