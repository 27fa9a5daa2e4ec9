package lianxi.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.roster.RosterQueries;
import lianxi.shared.FieldConflict;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Refuses a form that was opened before somebody else's change, with what stands now beside what was typed. */
@Component
class TaskConflicts {

    private final RosterQueries roster;
    private final MessageSource messages;

    TaskConflicts(RosterQueries roster, MessageSource messages) {
        this.roster = roster;
        this.messages = messages;
    }

    /** An action: the task's state now, beside what the form was about to do and say. */
    void check(Task task, TaskAction action, TaskAct act, String... words) {
        if (act.version() != task.version()) {
            List<String> typed = Stream.concat(Stream.of(text(action.messageKey()), act.note()), Stream.of(words))
                    .filter(word -> !word.isBlank())
                    .toList();
            FieldConflict conflict =
                    new FieldConflict("task.conflict", text(task.state().messageKey()), String.join("\uff1b", typed));
            throw new StaleVersionException(task.version(), List.of(conflict));
        }
    }

    /** An edit: every field that both wrote differently. */
    void check(Task task, int version, TaskCommand yours) {
        if (version != task.version()) {
            throw new StaleVersionException(task.version(), conflicts(task, yours));
        }
    }

    private List<FieldConflict> conflicts(Task task, TaskCommand yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "task.field.title", task.title(), yours.title());
        compare(conflicts, "task.field.doneMeans", task.doneMeans(), yours.doneMeans());
        compare(conflicts, "task.field.leadUnit", unit(task.leadUnit()), unit(yours.leadUnit()));
        compare(
                conflicts,
                "task.field.due",
                due(task.plan().due(), task.plan().limit()),
                due(yours.due(), yours.limit()));
        if (conflicts.isEmpty()) {
            compare(conflicts, "task.conflict", text(task.state().messageKey()), yours.title());
        }
        return conflicts;
    }

    private static void compare(List<FieldConflict> conflicts, String label, String theirs, String yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict(label, theirs, yours));
        }
    }

    private String unit(UnitId unit) {
        return roster.unit(unit).name();
    }

    private String due(@Nullable LocalDate due, @Nullable TimeLimit limit) {
        if (limit == null) {
            return due == null ? "" : due.toString();
        }
        return limit.amount() + " " + text(limit.unit().messageKey());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
