package lianxi.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks shows (任务筛选); null leaves a choice open.
 *
 * @param stage which part of the lifecycle, unless a state is chosen
 * @param late only those completed after their due date (逾期办结)
 * @param mine only those in which an own unit has a part, or that name the person
 * @param text part of the title or of what "done" means; blank for all
 * @param after the row after which the page begins; null for the first
 */
public record TaskFilter(
        @Nullable UnitId unit,
        Part part,
        Stage stage,
        @Nullable TaskState state,
        @Nullable Light light,
        boolean late,
        @Nullable ProjectId project,
        @Nullable String originKind,
        boolean mine,
        String text,
        @Nullable Key after) {

    /** What the unit has to do with it: 牵头、配合、不限. */
    public enum Part {
        ANY,
        LEAD,
        SUPPORTING;

        public String messageKey() {
            return "task.part." + name();
        }
    }

    /** Which tasks without a chosen state: 未办结、已办结、全部. */
    public enum Stage {
        OPEN,
        DONE,
        ALL;

        public String messageKey() {
            return "task.stage." + name();
        }
    }

    /** Where a page begins: after the row with this due date (null: among those without) and id. */
    public record Key(@Nullable LocalDate due, long id) {

        /** Reads "2017-03-01_12" or "_12"; null where it does not read so. */
        public static @Nullable Key parse(@Nullable String text) {
            if (text == null || !text.matches("(\\d{4}-\\d{2}-\\d{2})?_\\d{1,18}")) {
                return null;
            }
            int bar = text.indexOf('_');
            try {
                return new Key(
                        bar == 0 ? null : LocalDate.parse(text.substring(0, bar)),
                        Long.parseLong(text.substring(bar + 1)));
            } catch (DateTimeException noDay) {
                return null;
            }
        }

        @Override
        public String toString() {
            return (due == null ? "" : due.toString()) + "_" + id;
        }
    }

    /** All open tasks. */
    public static final TaskFilter OPEN =
            new TaskFilter(null, Part.ANY, Stage.OPEN, null, null, false, null, null, false, "", null);

    /** Every task there is. */
    public static final TaskFilter ALL =
            new TaskFilter(null, Part.ANY, Stage.ALL, null, null, false, null, null, false, "", null);

    public TaskFilter {
        text = text.strip();
    }

    public TaskFilter ofUnit(@Nullable UnitId wanted, Part as) {
        return new TaskFilter(wanted, as, stage, state, light, late, project, originKind, mine, text, after);
    }

    public TaskFilter in(Stage wanted) {
        return new TaskFilter(unit, part, wanted, state, light, late, project, originKind, mine, text, after);
    }

    public TaskFilter in(@Nullable TaskState wanted) {
        return new TaskFilter(unit, part, stage, wanted, light, late, project, originKind, mine, text, after);
    }

    public TaskFilter lit(@Nullable Light wanted) {
        return new TaskFilter(unit, part, stage, state, wanted, late, project, originKind, mine, text, after);
    }

    public TaskFilter completedLate() {
        return new TaskFilter(unit, part, Stage.DONE, state, light, true, project, originKind, mine, text, after);
    }

    public TaskFilter ofProject(@Nullable ProjectId wanted) {
        return new TaskFilter(unit, part, stage, state, light, late, wanted, originKind, mine, text, after);
    }

    public TaskFilter from(@Nullable String kind) {
        return new TaskFilter(unit, part, stage, state, light, late, project, kind, mine, text, after);
    }

    public TaskFilter onlyMine(boolean wanted) {
        return new TaskFilter(unit, part, stage, state, light, late, project, originKind, wanted, text, after);
    }

    public TaskFilter with(String words) {
        return new TaskFilter(unit, part, stage, state, light, late, project, originKind, mine, words, after);
    }

    public TaskFilter after(@Nullable Key key) {
        return new TaskFilter(unit, part, stage, state, light, late, project, originKind, mine, text, key);
    }
}
