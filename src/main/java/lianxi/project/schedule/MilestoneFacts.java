package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Objects;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** When a milestone began and was finished, as somebody tells it (里程碑进展). */
public record MilestoneFacts(
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable String note) {

    static MilestoneFacts of(Milestone milestone) {
        return new MilestoneFacts(milestone.startedOn(), milestone.finishedOn(), null);
    }

    void check(Milestone milestone, LocalDate projectStart, LocalDate today) {
        check(milestone.name(), milestone.needed(), projectStart, today);
    }

    /** Refuses what cannot have happened: nothing lies in the future or before the project's start. */
    public void check(String milestone, boolean needed, LocalDate projectStart, LocalDate today) {
        if (!needed) {
            throw new RefusedException(null, "project.schedule.refused.notNeeded", milestone);
        }
        check("startedOn", startedOn, projectStart, today);
        check("finishedOn", finishedOn, projectStart, today);
        if (startedOn != null && finishedOn != null && finishedOn.isBefore(startedOn)) {
            throw new RefusedException("finishedOn", "project.schedule.refused.finishBeforeStart");
        }
    }

    private static void check(String field, @Nullable LocalDate day, LocalDate projectStart, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RefusedException(field, "project.schedule.refused.future");
        }
        if (day != null && day.isBefore(projectStart)) {
            throw new RefusedException(field, "project.schedule.refused.beforeProject", projectStart);
        }
    }

    String days() {
        return Objects.toString(startedOn, "–") + " / " + Objects.toString(finishedOn, "–");
    }
}
