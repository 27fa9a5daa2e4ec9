package lianxi.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units and their dated switch "reports weekly" (单位). */
@Service
@Transactional
public class UnitService {

    private static final String KIND = "roster_unit";

    private final RosterStore store;
    private final Overlaps overlaps;
    private final AuditTrail audit;
    private final Clock clock;

    UnitService(RosterStore store, Overlaps overlaps, AuditTrail audit, Clock clock) {
        this.store = store;
        this.overlaps = overlaps;
        this.audit = audit;
        this.clock = clock;
    }

    @AllowedTo(value = Role.OFFICE, system = true)
    public UnitId create(Actor actor, UnitCommand command) {
        UnitCommand texts = checked(command, null);
        int position = texts.position() == null ? store.lastUnitPosition() + 1 : texts.position();
        Unit unit = store.save(new Unit(texts, position));
        store.save(new UnitText(unit.id(), texts));
        audit.record(actor, "roster.unit.create", KIND, unit.id(), fields(null, texts));
        return unit.id();
    }

    /** Other texts from a day on; the day of the newest texts corrects those. */
    @AllowedTo(Role.OFFICE)
    public void revise(Actor actor, UnitId id, int version, UnitCommand command) {
        Unit unit = store.unit(id);
        UnitCommand texts = checked(command, id);
        if (unit.version() != version) {
            throw new StaleVersionException(unit.conflicts(texts));
        }
        LocalDate newest = store.newestText(id);
        if (texts.from().isBefore(newest)) {
            throw new RefusedException("from", "roster.error.before-newest", newest);
        }
        if (texts.from().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("from", "roster.error.not-in-future");
        }
        AuditFields fields = fields(unit, texts);
        store.text(id, texts.from())
                .ifPresentOrElse(same -> same.write(texts), () -> store.save(new UnitText(id, texts)));
        unit.write(texts);
        if (texts.position() != null) {
            unit.move(texts.position());
        }
        store.flush();
        audit.record(actor, "roster.unit.revise", KIND, id, fields);
    }

    /** From the day on the unit owes, or no longer owes, a weekly report. */
    @AllowedTo(value = Role.OFFICE, system = true)
    public void switchReporting(Actor actor, UnitId id, boolean reports, LocalDate from, OrderingDocument document) {
        Unit unit = store.unit(id);
        List<Reporting> spans = store.reporting(unit.id(), Checks.day("from", from));
        if (reports) {
            if (!spans.isEmpty()) {
                throw new RefusedException(
                        "from", "roster.error.reporting-already", spans.get(0).validFrom());
            }
            store.save(new Reporting(id, from, document));
        } else {
            Reporting open = spans.stream()
                    .filter(span -> span.validUntil() == null)
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("from", "roster.error.reporting-not"));
            open.end(from, document);
            store.flush();
        }
        audit.record(
                actor,
                "roster.unit.reporting",
                KIND,
                id,
                AuditFields.of("reportsWeekly", !reports, reports).plain("from", null, from));
    }

    private UnitCommand checked(UnitCommand command, UnitId id) {
        UnitCommand texts = command.checked();
        if (overlaps.nameTaken(texts.name(), id)) {
            throw new RefusedException("name", "roster.error.unit-name-taken", texts.name());
        }
        if (texts.position() != null && (texts.position() < 1 || texts.position() > 999)) {
            throw new RefusedException("position", "roster.error.position");
        }
        return texts;
    }

    private static AuditFields fields(Unit before, UnitCommand after) {
        return AuditFields.of("name", before == null ? null : before.name(), after.name())
                .changed("duty", before == null ? null : before.duty(), after.duty())
                .changed("kind", before == null ? null : before.kind(), after.kind())
                .changed("document", null, after.document().title())
                .plain("from", null, after.from());
    }
}
