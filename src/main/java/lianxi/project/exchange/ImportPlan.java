package lianxi.project.exchange;

import java.util.ArrayList;
import java.util.List;
import lianxi.project.schedule.ScheduleService;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What a sheet would change, row by row, and the steps that do it: names, durations, then links taken away, changed, added, then facts. */
final class ImportPlan {

    /** When a step is done; a link must go before another takes its way back. */
    enum Turn {
        NAME,
        DURATION,
        UNLINK,
        LAG,
        LINK,
        FACTS
    }

    /** One call of the service, with the version that the plan must have. */
    @FunctionalInterface
    interface Step {
        void run(ScheduleService service, Actor actor, @Nullable Integer version);
    }

    private record Due(Turn turn, Step step) {}

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<Due> steps = new ArrayList<>();

    void add(ImportRow row) {
        rows.add(row);
    }

    void add(Turn turn, Step step) {
        steps.add(new Due(turn, step));
    }

    List<ImportRow> rows() {
        return List.copyOf(rows);
    }

    List<ImportRow> notable() {
        return rows.stream().filter(row -> !row.isUnchanged()).toList();
    }

    boolean isWrong() {
        return rows.stream().anyMatch(ImportRow::isWrong);
    }

    /** Does all steps through the service, the first of which compares the version. */
    void apply(ScheduleService service, Actor actor, int version) {
        Integer compared = version;
        for (Turn turn : Turn.values()) {
            for (Due due : steps) {
                if (due.turn() == turn) {
                    due.step().run(service, actor, compared);
                    compared = null;
                }
            }
        }
    }
}
