package lianxi.supervision.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as read (督查检查).
 *
 * @param knownAt when the unit was told; null while only the supervision group and the 组长 know of it
 * @param begunAt when it began; its checklist is of that moment
 */
public record InspectionView(
        InspectionId id,
        @Nullable PlanItemId item,
        @Nullable DrawId draw,
        CheckKind kind,
        CheckMatter matter,
        String focus,
        UnitId unit,
        String unitName,
        List<Project> projects,
        LocalDate day,
        @Nullable LocalTime at,
        String place,
        List<Inspector> inspectors,
        InspectionState state,
        @Nullable Instant knownAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable String cancelledReason,
        Instant arrangedAt,
        String arrangedBy,
        int version) {

    public InspectionView {
        projects = List.copyOf(projects);
        inspectors = List.copyOf(inspectors);
    }

    /** A project that it is narrowed to. */
    public record Project(ProjectId id, String name) {}

    /** Who inspects (检查人员). */
    public record Inspector(PersonId person, String name) {}

    /** Whether its matter is named by its focus, since no word of the list fits (其他). */
    public boolean isNamedByFocus() {
        return matter == CheckMatter.OTHER && !focus.isBlank();
    }

    public String path() {
        return "/supervision/inspections/" + id;
    }

    public String inspectorNames() {
        return inspectors.stream().map(Inspector::name).collect(Collectors.joining("\u3001"));
    }

    public String projectNames() {
        return projects.stream().map(Project::name).collect(Collectors.joining("\u3001"));
    }

    /** Whether the person inspects it: whoever did neither signs nor reviews it (回避). */
    public boolean isInspectedBy(@Nullable PersonId person) {
        return inspectors.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Whether the actor may know of it. */
    public boolean isReadBy(Actor actor) {
        return SupervisionRights.knowsBeforehand(actor) || knownAt != null && SupervisionRights.readsAbout(actor, unit);
    }
}
