package lianxi.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitPage;
import lianxi.roster.UnitSection;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tasks under a unit's standing duty, and its others (任务分工), as far as the reader may know of them. */
@Component
@Order(10)
class UnitTasks implements UnitSection {

    /** What is done stands below, each by its due date. */
    static final Comparator<TaskLine> OPEN_FIRST =
            Comparator.comparing(line -> !line.state().isOpen());

    private static final int SHOWN = 50;

    private final TaskQueries tasks;

    UnitTasks(TaskQueries tasks) {
        this.tasks = tasks;
    }

    /**
     * What the unit leads or supports, the first of the list.
     *
     * @param ofDuty those that come from the unit's own standing duty
     * @param others those that come from elsewhere
     */
    public record Content(UnitId unit, List<TaskLine> ofDuty, List<TaskLine> others, boolean more, boolean office) {

        public boolean isEmpty() {
            return ofDuty.isEmpty() && others.isEmpty();
        }
    }

    @Override
    public String template() {
        return "task/unit-section";
    }

    @Override
    public Optional<Object> content(Actor actor, UnitPage unit) {
        boolean takesTasks = unit.kind() == UnitKind.MEMBER || unit.kind() == UnitKind.DUTY_ONLY;
        boolean reads = actor.readsEverything() || actor.belongsTo(unit.id());
        if (!takesTasks || !reads) {
            return Optional.empty();
        }
        var page = tasks.list(actor, TaskFilter.ALL.ofUnit(unit.id(), TaskFilter.Part.ANY), SHOWN);
        TaskOrigin duty = TaskOrigin.duty(unit.id());
        Map<Boolean, List<TaskLine>> ofDuty = page.rows().stream()
                .sorted(OPEN_FIRST)
                .collect(Collectors.partitioningBy(line -> line.origin().equals(duty)));
        return Optional.of(
                new Content(unit.id(), ofDuty.get(true), ofDuty.get(false), page.more(), actor.is(Role.OFFICE)));
    }
}
