package lianxi.supervision;

import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;

/** Who reads and does what in supervision (督查权限), besides what a thing's own state says. */
public final class SupervisionRights {

    private static final List<Long> NOBODY = List.of(-1L);

    private SupervisionRights() {}

    /** Of the supervision group: plans, inspects, records, drafts. */
    public static boolean supervises(Actor actor) {
        return actor.is(Role.SUPERVISOR);
    }

    /** Head of the supervision group (督查小组组长): approves plans, signs conclusions and notices, strikes off. */
    public static boolean leads(Actor actor) {
        return actor.has(Power.SUPERVISION_HEAD);
    }

    /** Who knows of a thing before the unit concerned does, as of a spot check: the supervision group and the 组长. */
    public static boolean knowsBeforehand(Actor actor) {
        return actor.isSystem() || supervises(actor) || actor.has(Power.GROUP_HEAD);
    }

    /** Who reads an inspection that has begun, and what follows from it: the above, office, leaders, members, the unit itself. */
    public static boolean readsAbout(Actor actor, UnitId unit) {
        return knowsBeforehand(actor) || actor.readsEverything() || actor.writesFor(unit);
    }

    /**
     * The same for SQL: {@code :knows} (beforehand), {@code :readsAll} (office, leaders, members), {@code :writes} (the own units
     * for which the actor writes; one impossible id where there is none).
     */
    public static Map<String, Object> params(Actor actor) {
        List<Long> writes = actor.units().stream()
                .filter(actor::writesFor)
                .map(UnitId::value)
                .toList();
        return Map.of(
                "knows", knowsBeforehand(actor),
                "readsAll", actor.readsEverything(),
                "writes", writes.isEmpty() ? NOBODY : writes);
    }
}
