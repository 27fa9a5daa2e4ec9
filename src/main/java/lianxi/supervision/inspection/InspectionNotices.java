package lianxi.supervision.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.ContactQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tells the inspectors, and the unit from the moment at which it may know (检查通知): a regular check when announced, a spot check
 * at its beginning.
 */
@Component
class InspectionNotices {

    private final Notices notices;
    private final ContactQueries contacts;
    private final Clock clock;

    InspectionNotices(Notices notices, ContactQueries contacts, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.clock = clock;
    }

    void arranged(Actor actor, Inspection inspection, String unit) {
        tell(actor, inspectors(inspection), inspection, Text.of("supervision.inspection.notice.arranged", unit));
    }

    /** Those who inspect now or did, and the unit where it knew of the check. */
    void changed(Actor actor, Inspection inspection, InspectionTerms before, String unit) {
        Set<PersonId> to = inspectors(inspection);
        to.addAll(before.inspectors());
        tell(actor, to, inspection, Text.of("supervision.inspection.notice.changed", unit));
        if (inspection.isKnown() && meetsElsewhere(before, inspection.terms())) {
            tell(actor, unit(inspection), inspection, Text.of("supervision.inspection.notice.moved", unit));
        }
    }

    void announced(Actor actor, Inspection inspection, String unit) {
        tell(actor, unit(inspection), inspection, Text.of("supervision.inspection.notice.announced", unit));
    }

    void begun(Actor actor, Inspection inspection, String unit) {
        tell(actor, unit(inspection), inspection, Text.of("supervision.inspection.notice.begun", unit));
    }

    void finished(Actor actor, Inspection inspection, String unit) {
        tell(actor, unit(inspection), inspection, Text.of("supervision.inspection.notice.finished", unit));
    }

    void cancelled(Actor actor, Inspection inspection, String unit, String reason) {
        Set<PersonId> to = inspectors(inspection);
        if (inspection.isKnown()) {
            to.addAll(unit(inspection));
        }
        tell(
                actor,
                to,
                inspection,
                Text.of("supervision.inspection.notice.cancelled", unit),
                Text.of("supervision.inspection.notice.reason", reason));
    }

    private void tell(Actor actor, Set<PersonId> to, Inspection inspection, Text title) {
        tell(actor, to, inspection, title, Text.of("supervision.inspection.notice.day", inspection.day()));
    }

    private void tell(Actor actor, Set<PersonId> to, Inspection inspection, Text title, Text line) {
        to.remove(actor.person());
        if (to.isEmpty()) {
            return;
        }
        Message message = Message.of(title, line).at("/supervision/inspections/" + inspection.id());
        if (inspection.isKnown()) {
            notices.send(to, message);
        } else {
            notices.tellInPrivate(to, message);
        }
    }

    private static boolean meetsElsewhere(InspectionTerms before, InspectionTerms after) {
        return !before.day().equals(after.day())
                || !java.util.Objects.equals(before.at(), after.at())
                || !before.place().equals(after.place())
                || !before.matter().equals(after.matter());
    }

    private static Set<PersonId> inspectors(Inspection inspection) {
        return new LinkedHashSet<>(inspection.terms().inspectors());
    }

    private Set<PersonId> unit(Inspection inspection) {
        return new LinkedHashSet<>(contacts.inCharge(LocalDate.now(clock)).getOrDefault(inspection.unit(), List.of()));
    }
}
