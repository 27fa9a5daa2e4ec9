package lianxi.project.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.project.ProjectView;
import lianxi.shared.sheet.Spreadsheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Projects as a spreadsheet (项目台账), a line per project. */
@Component
class ProjectSheet {

    private static final List<String> COLUMNS = List.of(
            "project.name",
            "project.township",
            "project.undertaker",
            "project.capacity",
            "project.date.FIRST_GRID",
            "project.list.forecast.FIRST_GRID",
            "project.date.FULL_CAPACITY",
            "project.list.forecast.FULL_CAPACITY",
            "project.due",
            "project.completed",
            "project.overdue",
            "project.list.clarifying");

    private final MessageSource messages;

    ProjectSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<ProjectListLine> lines, Locale locale) {
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        List<List<Object>> rows = lines.stream().map(ProjectSheet::row).toList();
        return Spreadsheets.book()
                .sheet(text("project.title", locale), head, rows)
                .bytes();
    }

    String fileName(Locale locale) {
        return text("project.title", locale) + ".xlsx";
    }

    private static List<Object> row(ProjectListLine line) {
        ProjectView project = line.project();
        return Arrays.asList(
                project.name(),
                project.townshipName(),
                project.undertakerName(),
                project.capacityMw(),
                project.firstGridOn(),
                line.forecast("FIRST_GRID"),
                project.fullCapacityOn(),
                line.forecast("FULL_CAPACITY"),
                line.tally().due(),
                line.tally().completed(),
                line.tally().overdue(),
                line.tally().clarifying());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
