package lianxi.supervision.referral;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.document.DocumentId;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.roster.SeatHolder;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.supervision.ReferralId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases for those who are on them; to everybody else there are none. */
@Component
@Transactional(readOnly = true)
public class ReferralQueries {

    private final ReferralDoor door;
    private final DocumentQueries documents;
    private final ReferralRecords records;
    private final ReferralLog log;
    private final JsonMapper json;

    ReferralQueries(
            ReferralDoor door, DocumentQueries documents, ReferralRecords records, ReferralLog log, JsonMapper json) {
        this.door = door;
        this.documents = documents;
        this.records = records;
        this.log = log;
        this.json = json;
    }

    /** The cases that the actor is on, the newest first. */
    public List<ReferralLine> list(Actor actor) {
        List<Referral> mine = door.all(actor);
        Map<DocumentId, DocumentView> views = documents.restricted(
                actor,
                NumberSeries.DISCIPLINARY_REFERRAL,
                mine.stream().map(Referral::document).toList());
        return mine.stream()
                .sorted(Comparator.comparing(Referral::openedAt).reversed())
                .map(one -> line(actor, one, Objects.requireNonNull(views.get(one.document()))))
                .toList();
    }

    /** @throws lianxi.shared.NotFoundException if there is none, or the actor is not on it */
    public ReferralView view(Actor actor, ReferralId id) {
        Referral referral = door.open(actor, id);
        ReferralReaders readers = door.readers(referral);
        List<SeatHolder> seats = door.seats();
        ReferralRecord record = records.of(id, (concern, onCase) -> door.mayRead(actor, concern, onCase));
        DocumentView document = document(actor, referral);
        return new ReferralView(
                id,
                referral.finding(),
                referral.text(),
                json.readValue(referral.file(), CaseFile.class),
                document,
                referral.dropReason(),
                readers.decider(),
                readers.supervisors().stream()
                        .map(person -> name(seats, person))
                        .toList(),
                ReferralReaders.concernedNames(seats, referral.concern()),
                record.units(),
                record,
                referral.concern(),
                referral.supervisors(),
                record.earlier(),
                record.later(),
                ReferralDoor.worksOn(actor),
                referral.version());
    }

    /** What every page about the document shows. */
    public Head head(Actor actor, ReferralId id) {
        Referral referral = door.open(actor, id);
        return new Head(referral.version(), referral.isDropped(), document(actor, referral));
    }

    /** A case without its text. */
    public record Head(int version, boolean dropped, DocumentView document) {}

    /** Everybody of leading group and supervision group today, whom a case may concern or who may work on it. */
    public List<SeatHolder> seats() {
        return door.seats();
    }

    /** Puts a look into a case on the trail; called by every page and file of it, before it is shown. */
    public void opened(Actor actor, ReferralId id, String act) {
        log.opened(actor, id, act);
    }

    private DocumentView document(Actor actor, Referral referral) {
        return documents.restricted(actor, NumberSeries.DISCIPLINARY_REFERRAL, referral.document());
    }

    private ReferralLine line(Actor actor, Referral referral, DocumentView document) {
        return new ReferralLine(
                referral.id(),
                referral.text().title(),
                referral.text().kind(),
                json.readValue(referral.file(), CaseFile.class).unitName(),
                document.state(),
                referral.isDropped(),
                document.number(),
                document.dated(),
                referral.openedAt(),
                referral.opener(),
                Objects.equals(door.readers(referral).decider().person(), actor.person()));
    }

    private static String name(List<SeatHolder> seats, PersonId person) {
        return seats.stream()
                .filter(seat -> seat.person().equals(person))
                .map(SeatHolder::name)
                .findFirst()
                .orElse("");
    }
}
