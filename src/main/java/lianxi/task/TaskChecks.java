package lianxi.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a task must say before it is drafted (任务内容核对). */
@Component
public class TaskChecks {

    public static final int TITLE_MAX = 200;
    public static final int DONE_MEANS_MAX = 1000;
    public static final int SUPPORT_MAX = 20;
    private static final int LIMIT_MAX = 730;
    private static final int LONGEST_YEARS = 5;

    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final ObjectProvider<OriginSource> origins;
    private final Clock clock;

    TaskChecks(RosterQueries roster, ProjectQueries projects, ObjectProvider<OriginSource> origins, Clock clock) {
        this.roster = roster;
        this.projects = projects;
        this.origins = origins;
        this.clock = clock;
    }

    /** What tasks are checked against today; made once for many of them. */
    public Today today() {
        return new Today(LocalDate.now(clock));
    }

    /** Units, people and projects of a day, read once. */
    public final class Today {

        private final LocalDate day;
        private final Set<UnitId> units;
        private final Map<UnitId, List<PersonId>> people = new HashMap<>();
        private final Map<TaskOrigin, Boolean> known = new HashMap<>();
        private @Nullable Set<ProjectId> running;

        private Today(LocalDate day) {
            this.day = day;
            this.units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                    .map(UnitView::id)
                    .collect(Collectors.toSet());
        }

        /** @throws RefusedException on the field that is wrong */
        public void check(TaskCommand command) {
            checkContent(command);
            if (!isKnown(command.origin())) {
                throw new RefusedException("origin", "task.refused.origin");
            }
        }

        /** All but the origin, for which the module vouches that asks. */
        void checkContent(TaskCommand command) {
            requireText("title", command.title(), TITLE_MAX);
            requireText("doneMeans", command.doneMeans(), DONE_MEANS_MAX);
            checkUnits(command);
            checkDue(command);
            ProjectId project = command.project();
            if (project != null && !projects().contains(project)) {
                throw new RefusedException("project", "task.refused.project");
            }
        }

        private void checkUnits(TaskCommand command) {
            if (!units.contains(command.leadUnit())) {
                throw new RefusedException("leadUnit", "task.refused.leadUnit");
            }
            List<UnitId> supporting = command.supportingUnits();
            if (supporting.contains(command.leadUnit())) {
                throw new RefusedException("supportingUnits", "task.refused.leadSupports");
            }
            if (!units.containsAll(supporting)
                    || supporting.size() > SUPPORT_MAX
                    || new HashSet<>(supporting).size() < supporting.size()) {
                throw new RefusedException("supportingUnits", "task.refused.supportingUnits", SUPPORT_MAX);
            }
            checkResponsible(command.leadUnit(), command.responsible());
        }

        void checkResponsible(UnitId unit, @Nullable PersonId person) {
            if (person != null
                    && !people.computeIfAbsent(unit, of -> roster.peopleOf(of, day))
                            .contains(person)) {
                throw new RefusedException("responsible", "task.refused.responsible");
            }
        }

        private void checkDue(TaskCommand command) {
            if ((command.due() == null) == (command.limit() == null)) {
                throw new RefusedException("due", "task.refused.due");
            }
            if (command.due() != null) {
                checkDay(command.due());
            }
            checkLimit(command.limit());
        }

        void checkLimit(@Nullable TimeLimit limit) {
            if (limit != null && limit.amount() > LIMIT_MAX) {
                throw new RefusedException("limit", "task.refused.limit", LIMIT_MAX);
            }
        }

        void checkDay(LocalDate due) {
            if (due.isBefore(day)) {
                throw new RefusedException("due", "task.refused.duePast", day);
            }
            if (due.isAfter(day.plusYears(LONGEST_YEARS))) {
                throw new RefusedException("due", "task.refused.dueFar", LONGEST_YEARS);
            }
        }

        private Set<ProjectId> projects() {
            if (running == null) {
                running = projects.all().stream().map(ProjectView::id).collect(Collectors.toSet());
            }
            return running;
        }

        private boolean isKnown(TaskOrigin origin) {
            return known.computeIfAbsent(
                    origin,
                    one -> origins.stream()
                            .filter(source -> source.kind().equals(one.kind()))
                            .anyMatch(source -> source.views(List.of(one.id())).containsKey(one.id())));
        }
    }

    static void requireText(String field, String text, int most) {
        if (text.isBlank()) {
            throw new RefusedException(field, "task.refused.empty." + field);
        }
        requireShort(field, text, most);
    }

    static void requireShort(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new RefusedException(field, "task.refused.tooLong", most);
        }
    }
}
