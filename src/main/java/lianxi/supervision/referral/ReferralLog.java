package lianxi.supervision.referral;

import java.time.Clock;
import java.time.ZoneOffset;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.supervision.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what happened to a case: for its readers in words, for the trail by id and act alone. */
@Component
class ReferralLog {

    private static final String OBJECT = "supervision_referral";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ReferralLog(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void write(Actor actor, ReferralId id, ReferralEvent.Kind kind, String note) {
        jdbc.sql("insert into supervision_referral_event (referral_id, kind, at, by_name, note) values (?, ?, ?, ?, ?)")
                .params(id.value(), kind.name(), clock.instant().atOffset(ZoneOffset.UTC), actor.name(), note)
                .update();
        audit.record(actor, kind.act(), OBJECT, id, AuditFields.none());
    }

    /** Every look into a case is on the trail, by whatever page, file or picture. */
    void opened(Actor actor, ReferralId id, String act) {
        audit.recordAlone(actor, act, OBJECT, id, AuditResult.DONE, AuditFields.none());
    }
}
