package lianxi.scheduling;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sweep leaves in the trail and in the log. An error's text stays in the log: it may tell of business data. */
final class Trace {

    private static final Logger LOG = LoggerFactory.getLogger(OccurrenceLedger.class);
    private static final String OBJECT = "scheduling_occurrence";

    private Trace() {}

    static void done(AuditTrail audit, String kind, Owed owed, Outcome outcome) {
        LOG.info("{} {} done, {} made", kind, owed.period(), outcome.made());
        audit.record(Actor.system(), "scheduling.done", OBJECT, id(kind, owed), fields("made", outcome.made()));
    }

    static void missed(AuditTrail audit, String kind, Owed owed) {
        LOG.warn("{} {} missed: it was of use until {}", kind, owed.period(), owed.validUntil());
        audit.record(Actor.system(), "scheduling.missed", OBJECT, id(kind, owed), fields("due", owed.dueAt()));
    }

    static void failed(AuditTrail audit, String kind, Owed owed, String errorId) {
        audit.record(Actor.system(), "scheduling.failed", OBJECT, id(kind, owed), fields("error", errorId));
    }

    static void retried(AuditTrail audit, Actor actor, String kind, Owed owed) {
        audit.record(actor, "scheduling.retry", OBJECT, id(kind, owed), AuditFields.none());
    }

    /** Logs the error under a fresh id, which is what people see. */
    static String logged(String what, Throwable error) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} failed, error {}", what, id, error);
        return id;
    }

    static String nameOf(Throwable error) {
        return error.getClass().getSimpleName();
    }

    private static String id(String kind, Owed owed) {
        return kind + "/" + owed.period();
    }

    private static AuditFields fields(String name, Object value) {
        return AuditFields.none().plain(name, null, value);
    }
}
