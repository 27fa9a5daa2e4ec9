package lianxi.supervision.draw;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A line of one of the two lists (候选名单的一行).
 *
 * @param number what the draw calls it, from 1; null if it is left out
 * @param unit of a unit to be checked
 * @param project of a project to be checked
 * @param person of an inspector
 * @param units an inspector's own units, or those that a target concerns
 * @param unitNames the same in words
 * @param recused the targets that the inspector must not check
 * @param reason why it is left out
 */
public record DrawCandidate(
        @Nullable Integer number,
        @Nullable UnitId unit,
        @Nullable ProjectId project,
        @Nullable PersonId person,
        String name,
        List<UnitId> units,
        String unitNames,
        List<Integer> recused,
        @Nullable LeftOutReason reason,
        String note) {

    public DrawCandidate {
        units = List.copyOf(units);
        recused = List.copyOf(recused);
    }

    static DrawCandidate ofUnit(UnitId id, String name) {
        return new DrawCandidate(null, id, null, null, name, List.of(id), "", List.of(), null, "");
    }

    static DrawCandidate ofProject(ProjectId id, String name, List<UnitId> units, String unitNames) {
        return new DrawCandidate(null, null, id, null, name, units, unitNames, List.of(), null, "");
    }

    static DrawCandidate ofInspector(PersonId id, String name, List<UnitId> units, String unitNames) {
        return new DrawCandidate(null, null, null, id, name, units, unitNames, List.of(), null, "");
    }

    /** Whether it is drawn from. */
    public boolean isIn() {
        return reason == null;
    }

    /** The id by which a form names it. */
    public long key() {
        if (unit != null) {
            return unit.value();
        }
        return project != null ? project.value() : person.value();
    }

    DrawCandidate numbered(int given) {
        return new DrawCandidate(given, unit, project, person, name, units, unitNames, recused, null, "");
    }

    DrawCandidate leftOut(LeftOutReason why, String words) {
        return new DrawCandidate(null, unit, project, person, name, units, unitNames, List.of(), why, words);
    }

    DrawCandidate recusedFrom(List<Integer> targets) {
        return new DrawCandidate(number, unit, project, person, name, units, unitNames, targets, reason, note);
    }

    /** Whether the other one concerns a unit of this one's. */
    boolean sharesUnitWith(DrawCandidate other) {
        return units.stream().anyMatch(other.units()::contains);
    }

    /** Those that are drawn from, by their numbers. */
    static Map<Integer, DrawCandidate> byNumber(List<DrawCandidate> list) {
        return list.stream().filter(DrawCandidate::isIn).collect(Collectors.toMap(DrawCandidate::number, one -> one));
    }
}
