package lianxi.task.instruction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.task.instruction.InstructionLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 批示件 as a spreadsheet (批示件台账). */
@Component
class InstructionSheet {

    private static final List<String> HEAD = List.of(
            "task.instruction.id",
            "taskInstructionForm.leader",
            "task.instruction.post",
            "taskInstructionForm.givenOn",
            "taskInstructionForm.words",
            "taskInstructionForm.documentTitle",
            "taskInstructionForm.documentNumber",
            "taskInstructionForm.documentFrom",
            "task.instruction.state",
            "task.instruction.tasks",
            "task.instruction.done",
            "task.instruction.overdue");

    private final MessageSource messages;

    InstructionSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<InstructionLine> lines, Locale locale) {
        List<String> head = HEAD.stream().map(key -> text(key, locale)).toList();
        List<List<@Nullable Object>> rows =
                lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("task.instruction.title", locale), head, rows)
                .bytes();
    }

    private List<@Nullable Object> row(InstructionLine line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.id().value());
        cells.add(line.leaderName());
        cells.add(line.leaderPost());
        cells.add(line.givenOn());
        cells.add(line.words());
        cells.add(line.documentTitle());
        cells.add(line.documentNumber());
        cells.add(line.documentFrom());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.tasks());
        cells.add(line.done());
        cells.add(line.overdue() ? text("task.instruction.overdue", locale) : null);
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
