package lianxi.meeting.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.Block;
import lianxi.document.Block.Column;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.Block.Table;
import lianxi.document.DocumentLayout;
import lianxi.document.PrintedDocument;
import lianxi.document.SampleGroup;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays an agenda out on A4, always in Chinese (议程打印稿): the items in order, then what each of them rests on. */
@Component
class AgendaPrint {

    /** 一二三四五六七八九十, the digits of headings. */
    private static final String DIGITS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private final AgendaWords words;
    private final ObjectProvider<SampleGroup> sample;

    AgendaPrint(AgendaWords words, ObjectProvider<SampleGroup> sample) {
        this.words = words;
        this.sample = sample;
    }

    String fileName(MeetingView meeting) {
        return words.draft("print.file", meeting.title());
    }

    /** @param sent whether it goes out with the notice; else it is marked as a draft */
    PrintedDocument compose(MeetingView meeting, List<AgendaItemView> items, boolean sent, Instant at) {
        boolean isSample = sample.stream().anyMatch(SampleGroup::isSample);
        String day = words.fullDay(meeting.day());
        return new PrintedDocument(
                DocumentLayout.PLAIN,
                "",
                null,
                "",
                words.draft("office"),
                day,
                words.draft("print.title", meeting.title()),
                isSample ? words.draft("print.sample") : null,
                blocks(meeting, items),
                List.of(),
                footer(isSample, sent),
                at);
    }

    private @Nullable String footer(boolean isSample, boolean sent) {
        if (isSample) {
            return words.draft(sent ? "print.footer.sample" : "print.footer.sample-draft");
        }
        return sent ? null : words.draft("print.footer.draft");
    }

    private List<Block> blocks(MeetingView meeting, List<AgendaItemView> items) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(words.draft(
                "print.time",
                words.fullDay(meeting.day()),
                words.weekday(meeting.day()),
                meeting.at(),
                items.stream().mapToInt(AgendaItemView::minutes).sum())));
        if (!meeting.place().isBlank()) {
            blocks.add(new Paragraph(words.draft("print.place", meeting.place())));
        }
        if (meeting.chair() != null) {
            blocks.add(new Paragraph(words.draft(
                    meeting.chair().isEntrusted() ? "print.chair.entrusted" : "print.chair",
                    meeting.chair().name())));
        }
        blocks.add(new Heading(1, words.draft("print.items")));
        items.forEach(item -> item(blocks, item));
        List<AgendaItemView> evident =
                items.stream().filter(item -> !item.evidence().isEmpty()).toList();
        if (!evident.isEmpty()) {
            blocks.add(new Heading(1, words.draft("print.evidence")));
            evident.forEach(item -> evidence(blocks, item));
        }
        return blocks;
    }

    private void item(List<Block> blocks, AgendaItemView item) {
        blocks.add(new Heading(2, words.draft("print.item", ordinal(item.number()), item.title())));
        String key = item.carriedFrom() == null ? "print.reporter" : "print.reporter.carried";
        blocks.add(new Paragraph(words.draft(
                key,
                item.reporter(),
                item.minutes(),
                item.carriedFrom() == null ? "" : item.carriedFrom().meetingTitle())));
        blocks.addAll(Block.paragraphs(item.explanation()));
    }

    private void evidence(List<Block> blocks, AgendaItemView item) {
        Evidence evidence = item.evidence();
        blocks.add(new Heading(2, words.draft("print.item", ordinal(item.number()), item.title())));
        List<String> figures = evidence.figures().stream().map(this::figure).toList();
        String said = String.join(words.draft("print.semicolon"), figures);
        String asOf = words.moment(evidence.takenAt());
        blocks.add(new Paragraph(
                said.isEmpty() ? words.draft("print.asOf", asOf) : words.draft("print.figures", said, asOf)));
        if (item.kind().isCollective()) {
            table(blocks, evidence.lines());
        } else {
            evidence.lines().stream()
                    .filter(line -> !line.subject().equals(item.subject()))
                    .map(line -> new Paragraph(words.draft("print.line", line.detail(), line.title())))
                    .forEach(blocks::add);
        }
    }

    private void table(List<Block> blocks, List<Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Table(
                    null,
                    List.of(
                            new Column(words.draft("print.col.number"), 2, true),
                            new Column(words.draft("print.col.thing"), 8, false),
                            new Column(words.draft("print.col.unit"), 5, true),
                            new Column(words.draft("print.col.state"), 12, false)),
                    rows(lines)));
        }
    }

    private String figure(Figure figure) {
        return words.draft("print.figure", figure.label(), figure.value());
    }

    private static List<List<String>> rows(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(Integer.toString(rows.size() + 1), line.title(), line.unit(), line.detail()));
        }
        return rows;
    }

    private static String ordinal(int index) {
        String ones = index % 10 == 0 ? "" : DIGITS.substring(index % 10 - 1, index % 10);
        String tens = index < 20 ? "" : DIGITS.substring(index / 10 - 1, index / 10);
        return index < 10 ? ones : tens + DIGITS.substring(9) + ones;
    }
}
