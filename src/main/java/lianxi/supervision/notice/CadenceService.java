package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cadence of notices (通报周期); until one is set, none is owed. */
@Service
@Transactional
public class CadenceService {

    private final CadenceTable table;
    private final AuditTrail audit;
    private final Clock clock;

    CadenceService(CadenceTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds from its first day on. */
    @Transactional(readOnly = true)
    public CadenceView current() {
        return table.current();
    }

    /** Holds from tomorrow, so that what was owed today stays owed. */
    @AllowedTo(Role.SUPERVISOR)
    public void change(Actor actor, int version, Cadence wanted) {
        begin(actor, version, wanted, LocalDate.now(clock).plusDays(1));
    }

    /** Sets the first cadence from a day on, as the first start of a group does. */
    @AllowedTo(value = Role.SUPERVISOR, system = true)
    public void begin(Actor actor, Cadence wanted, LocalDate from) {
        begin(actor, table.current().version(), wanted, from);
    }

    private void begin(Actor actor, int version, Cadence wanted, LocalDate from) {
        table.lock();
        CadenceView before = table.current();
        if (before.version() != version) {
            throw new StaleVersionException(
                    before.version(),
                    List.of(new FieldConflict(
                            "supervisionCadenceForm.kind", described(before.cadence()), described(wanted))));
        }
        if (before.cadence().equals(wanted)) {
            return;
        }
        table.begin(actor, wanted, from);
        audit.record(
                actor,
                "supervision.notice-cadence",
                "supervision_notice_cadence",
                null,
                AuditFields.none()
                        .plain("cadence", described(before.cadence()), described(wanted))
                        .plain("from", null, from));
    }

    private static String described(Cadence cadence) {
        return cadence.kind()
                + (cadence.number() == 0 ? "" : " " + cadence.number())
                + (cadence.weekday() == null ? "" : " " + cadence.weekday());
    }
}
