package lianxi.document;

import java.time.LocalDate;
import java.util.List;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: a document in review that the contact's unit countersigned. */
@Component
public class CountersignedBefore {

    private final CountersignService service;
    private final DocumentQueries queries;

    CountersignedBefore(CountersignService service, DocumentQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    /** Asks for it, gives it, and returns its id. */
    public CountersignId of(RouteWorld world, DocumentId document) {
        Actor office = world.actor(Role.OFFICE);
        UnitId unit = world.own(UnitKind.MEMBER);
        int version = queries.document(office, document).version();
        service.ask(office, document, version, List.of(unit), LocalDate.of(2017, 1, 27));
        CountersignId asked =
                queries.countersigns(queries.document(office, document)).get(0).id();
        service.answer(world.actor(Role.CONTACT), document, asked, new CountersignAnswer(true, "", null));
        return asked;
    }
}
