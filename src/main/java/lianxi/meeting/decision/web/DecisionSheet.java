package lianxi.meeting.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.meeting.decision.DecisionLine;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The register of decisions as a spreadsheet (议定事项台账). */
@Component
class DecisionSheet {

    private static final List<String> HEAD = List.of(
            "meeting.decision.id",
            "meeting.decision.meeting",
            "meeting.decision.meetingDay",
            "meeting.decision.item",
            "meeting.decision.number",
            "meeting.outcome.kind",
            "meeting.decision.text",
            "meeting.decision.units",
            "meeting.decision.due",
            "meeting.decision.state",
            "meeting.decision.tasks",
            "meeting.decision.done",
            "meeting.decision.overdue");

    private final MessageSource messages;

    DecisionSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<DecisionLine> lines, Locale locale) {
        List<String> head = HEAD.stream().map(key -> text(key, locale)).toList();
        List<List<@Nullable Object>> rows =
                lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("meeting.decision.title", locale), head, rows)
                .bytes();
    }

    private List<@Nullable Object> row(DecisionLine line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.id().value());
        cells.add(line.meetingTitle());
        cells.add(line.meetingDay());
        cells.add(line.itemTitle());
        cells.add(line.number() == 0 ? null : line.number());
        cells.add(text(line.kind().messageKey(), locale));
        cells.add(line.text());
        cells.add(line.units());
        cells.add(line.due());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.tasks());
        cells.add(line.done());
        cells.add(line.overdue() ? text("meeting.decision.late", locale) : null);
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
