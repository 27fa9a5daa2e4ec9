package lianxi.scheduling;

import java.time.Instant;
import java.util.Optional;
import lianxi.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles one occurrence in a transaction of its own: ledger row, what it produces, audit row, outbox rows, or nothing. */
@Component
class Settlement {

    private final LedgerTable ledger;
    private final AuditTrail audit;
    private final TransactionTemplate alone;

    Settlement(LedgerTable ledger, AuditTrail audit, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.audit = audit;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What became of it; empty if somebody else has it. */
    Optional<OccurrenceState> settle(OccurrenceKind kind, Owed owed, Instant now) {
        try {
            return Optional.ofNullable(alone.execute(status -> make(kind, owed, now)));
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            String errorId = Trace.logged(kind.code() + "/" + owed.period(), broken);
            alone.executeWithoutResult(status -> {
                ledger.fail(kind.code(), owed, now, errorId, Trace.nameOf(broken));
                Trace.failed(audit, kind.code(), owed, errorId);
            });
            return Optional.of(OccurrenceState.FAILED);
        }
    }

    private @Nullable OccurrenceState make(OccurrenceKind kind, Owed owed, Instant now) {
        if (!ledger.claim(kind.code(), owed, now)) {
            return null;
        }
        if (owed.isPointlessAt(now)) {
            ledger.settle(kind.code(), owed.period(), OccurrenceState.MISSED, 0);
            Trace.missed(audit, kind.code(), owed);
            return OccurrenceState.MISSED;
        }
        Outcome outcome = kind.produce(owed);
        ledger.settle(kind.code(), owed.period(), OccurrenceState.DONE, outcome.made());
        Trace.done(audit, kind.code(), owed, outcome);
        return OccurrenceState.DONE;
    }
}
