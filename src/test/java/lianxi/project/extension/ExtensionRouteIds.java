package lianxi.project.extension;

import java.time.LocalDate;
import java.util.Map;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.NoticeRoster;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A pending request of the own and one of the foreign unit for the role × route matrix; both are the director's. */
@Component
class ExtensionRouteIds implements RouteIds {

    private static final long OWN = 1_000_001;
    private static final long FOREIGN = 1_000_002;
    private static final long UNASKED = 1_000_003;

    private final ExtensionService service;
    private final KnownLimits limits;

    ExtensionRouteIds(ExtensionService service, KnownLimits limits) {
        this.service = service;
        this.limits = limits;
    }

    @Override
    public void provide(RouteWorld world) {
        ExtensionId own = asked(world, OWN, world.own(UnitKind.MEMBER));
        ExtensionId foreign = asked(world, FOREIGN, world.foreign(UnitKind.MEMBER));
        world.put("/extensions/{id}", own, foreign);
        limits.put(UNASKED, world.own(UnitKind.MEMBER), LocalDate.of(2017, 2, 6), null, false);
        Map<String, String> subject = Map.of("subject", "known-limit:" + UNASKED);
        world.parameters("GET /extensions/new", subject);
        world.parameters("POST /extensions", subject);
    }

    private ExtensionId asked(RouteWorld world, long id, UnitId unit) {
        limits.put(id, unit, LocalDate.of(2017, 2, 6), null, false);
        Actor contact = NoticeRoster.actor(Role.CONTACT, null, unit);
        return service.ask(contact, new ExtensionRequest("known-limit", id, LocalDate.of(2017, 2, 13), "示例理由"));
    }
}
