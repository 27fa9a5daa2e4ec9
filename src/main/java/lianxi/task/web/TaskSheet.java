package lianxi.task.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.task.TaskExports;
import lianxi.task.TaskId;
import lianxi.task.TaskLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list of tasks as a spreadsheet (任务台账). */
@Component
class TaskSheet {

    private static final List<String> HEAD = List.of(
            "task.page.column.id",
            "task.title",
            "task.page.doneMeans",
            "task.page.origin",
            "task.page.column.source",
            "task.page.lead.unit",
            "task.page.responsible",
            "task.page.supporting",
            "task.page.project",
            "task.page.assignedOn",
            "task.page.due",
            "task.page.column.firstDue",
            "task.page.state",
            "task.page.light",
            "task.page.column.left",
            "task.page.completedOn");

    private final TaskExports exports;
    private final MessageSource messages;

    TaskSheet(TaskExports exports, MessageSource messages) {
        this.exports = exports;
        this.messages = messages;
    }

    byte[] bytes(List<TaskLine> lines, Locale locale) {
        Map<TaskId, TaskExports.Detail> details =
                exports.details(lines.stream().map(TaskLine::id).toList());
        List<List<?>> rows = lines.stream()
                .<List<?>>map(line -> row(line, details.getOrDefault(line.id(), TaskExports.Detail.NONE), locale))
                .toList();
        List<String> head = HEAD.stream().map(key -> text(key, locale)).toList();
        return Spreadsheets.book().sheet(text("task.title", locale), head, rows).bytes();
    }

    private List<?> row(TaskLine line, TaskExports.Detail detail, Locale locale) {
        return Arrays.asList(
                line.id().value(),
                line.title(),
                detail.doneMeans(),
                text(line.origin().messageKey(), locale),
                detail.source(),
                line.leadUnitName(),
                line.responsibleName(),
                detail.supporting(),
                line.projectName(),
                line.assignedOn(),
                line.due(),
                line.firstDue(),
                text(line.state().messageKey(), locale),
                text(line.light().messageKey(), locale),
                line.light().workdaysLeft(),
                line.completedOn());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
