package lianxi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;

/** A project as read (项目): where, how large, who builds it, its start and its two grid dates. */
public record ProjectView(
        ProjectId id,
        String name,
        UnitId township,
        String townshipName,
        UnitId undertaker,
        String undertakerName,
        BigDecimal capacityMw,
        LocalDate startedOn,
        LocalDate firstGridOn,
        LocalDate fullCapacityOn,
        int version) {

    /** Inside roles read every project, an undertaker its own. */
    public boolean isVisibleTo(Actor actor) {
        return actor.isInside() || actor.is(Role.UNDERTAKER) && actor.belongsTo(undertaker);
    }
}
