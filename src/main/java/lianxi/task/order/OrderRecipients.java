package lianxi.task.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.DocumentView;
import lianxi.document.desk.Candidate;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a 督办单 may be sent to (发送范围): its unit first and ticked, other units, the leaders for copies (抄送). */
@Component
@Transactional(readOnly = true)
public class OrderRecipients {

    private final SupervisionOrders orders;
    private final RosterQueries roster;

    OrderRecipients(SupervisionOrders orders, RosterQueries roster) {
        this.orders = orders;
        this.roster = roster;
    }

    /** Of a signed order; the document names it. */
    public List<Candidate> of(DocumentView document) {
        UnitId own = orders.findByDocumentId(document.id().value())
                .map(SupervisionOrder::unit)
                .orElseThrow(NotFoundException::new);
        List<UnitView> units = roster.units();
        List<Candidate> candidates = new ArrayList<>();
        units.stream().filter(unit -> unit.id().equals(own)).forEach(unit -> candidates.add(unit(unit, true)));
        Map<PersonId, PlaceView> group = new LinkedHashMap<>();
        roster.groupOn(document.dated()).forEach(place -> group.putIfAbsent(place.person(), place));
        Map<PersonId, String> emails = roster.emails(group.keySet());
        group.forEach((person, place) -> candidates.add(new Candidate(
                "person-" + person.value(),
                person,
                null,
                place.name(),
                place.post(),
                emails.getOrDefault(person, ""),
                false)));
        units.stream().filter(unit -> !unit.id().equals(own)).forEach(unit -> candidates.add(unit(unit, false)));
        return candidates;
    }

    private static Candidate unit(UnitView unit, boolean usual) {
        UnitId id = unit.id();
        return new Candidate("unit-" + id.value(), null, id, unit.name(), "", "", usual);
    }
}
