package lianxi.task.quantity;

import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to a quantity track: the office and the township's head plan it, the township, the unit that guides it and the
 * office enter what was done; who enters reads the evidence too, as do leaders and members.
 *
 * @param unit the township that leads the track
 * @param guide 指导单位; null for none
 */
public record QuantityScope(UnitId unit, @Nullable UnitId guide) {

    public static QuantityScope of(QuantityLine line) {
        return new QuantityScope(line.unit(), line.guide());
    }

    public boolean mayPlan(Actor actor) {
        return actor.is(Role.OFFICE) || actor.is(Role.UNIT_HEAD) && actor.belongsTo(unit);
    }

    public boolean mayEnter(Actor actor) {
        return actor.is(Role.OFFICE) || isOwn(actor);
    }

    /** Whether the actor enters for another (代报), and so has to say who told it. */
    public boolean entersForAnother(Actor actor) {
        return !isOwn(actor);
    }

    public boolean readsEvidence(Actor actor) {
        return actor.readsEverything() || isOwn(actor);
    }

    private boolean isOwn(Actor actor) {
        return actor.writesFor(unit) || guide != null && actor.writesFor(guide);
    }

    void requirePlanner(Actor actor) {
        require(actor, mayPlan(actor));
    }

    void requireEntry(Actor actor) {
        require(actor, mayEnter(actor));
    }

    /** Who may read but not write is refused; to the rest there is no such thing. */
    private static void require(Actor actor, boolean allowed) {
        if (!allowed) {
            throw actor.isInside() ? new ForbiddenException() : new NotFoundException();
        }
    }
}
