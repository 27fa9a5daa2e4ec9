package lianxi.task.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.document.DocumentView;
import lianxi.document.desk.Candidate;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a 督办单 may be sent to (发送范围): its unit first, the leaders, other units. The unit and those that the printed 抄送
 * line names are ticked.
 */
@Component
@Transactional(readOnly = true)
public class OrderRecipients {

    private final SupervisionOrders orders;
    private final RosterQueries roster;
    private final OrderWords words;

    OrderRecipients(SupervisionOrders orders, RosterQueries roster, OrderWords words) {
        this.orders = orders;
        this.words = words;
        this.roster = roster;
    }

    /** Of a signed order; the document names it. */
    public List<Candidate> of(DocumentView document) {
        SupervisionOrder order = orders.findByDocumentId(document.id().value()).orElseThrow(NotFoundException::new);
        UnitId own = order.unit();
        CopyLine copies = copies(order.text().copyTo());
        List<UnitView> units = roster.units();
        List<Candidate> candidates = new ArrayList<>();
        units.stream().filter(unit -> unit.id().equals(own)).forEach(unit -> candidates.add(unit(unit, true)));
        roster.addressees(document.dated()).forEach(one -> candidates.add(person(one, copies)));
        units.stream()
                .filter(unit -> !unit.id().equals(own))
                .forEach(unit -> candidates.add(unit(unit, copies.names(unit))));
        return candidates;
    }

    private CopyLine copies(String text) {
        Map<String, PlaceRole> roles = Stream.of(PlaceRole.HEAD, PlaceRole.DEPUTY_HEAD, PlaceRole.MEMBER)
                .collect(Collectors.toMap(role -> words.text("roster.place.GROUP." + role), role -> role));
        return CopyLine.of(
                text, roles, List.of(words.text("task.order.copy.groups").split(";")));
    }

    private static Candidate person(RosterQueries.Addressee one, CopyLine copies) {
        PlaceView place = one.place();
        PersonId person = place.person();
        return new Candidate(
                "person-" + person.value(), person, null, place.name(), place.post(), one.email(), copies.names(place));
    }

    private static Candidate unit(UnitView unit, boolean usual) {
        UnitId id = unit.id();
        return new Candidate("unit-" + id.value(), null, id, unit.name(), "", "", usual);
    }
}
