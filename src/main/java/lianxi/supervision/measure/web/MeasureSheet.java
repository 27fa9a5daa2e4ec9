package lianxi.supervision.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.supervision.measure.ProposalLine;
import lianxi.supervision.measure.TalkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Talks and proposals as spreadsheets (约谈、问责建议台账). */
@Component
class MeasureSheet {

    private static final List<String> TALKS = List.of(
            "supervision.measure.unit",
            "supervision.measure.about",
            "supervisionTalkForm.post",
            "supervisionTalkForm.talkers",
            "supervisionTalkForm.day",
            "supervisionTalkForm.at",
            "supervisionTalkForm.place",
            "supervision.measure.state",
            "supervisionTalkRecordForm.heldOn",
            "supervision.measure.commitments");

    private static final List<String> PROPOSALS = List.of(
            "supervision.measure.unit",
            "supervision.measure.about",
            "supervisionProposalForm.title",
            "supervisionProposalForm.post",
            "supervisionProposalForm.addressee",
            "supervision.measure.state",
            "supervision.measure.approved-by",
            "supervision.measure.approved-on",
            "supervision.measure.handed-on");

    private final MessageSource messages;

    MeasureSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] talks(List<TalkLine> lines, Locale locale) {
        return book(
                "supervision.measure.talks",
                TALKS,
                lines.stream().map(line -> talk(line, locale)).toList(),
                locale);
    }

    byte[] proposals(List<ProposalLine> lines, Locale locale) {
        return book(
                "supervision.measure.proposals",
                PROPOSALS,
                lines.stream().map(line -> proposal(line, locale)).toList(),
                locale);
    }

    private byte[] book(String title, List<String> head, List<List<@Nullable Object>> rows, Locale locale) {
        List<String> words = head.stream().map(key -> text(key, locale)).toList();
        return Spreadsheets.book().sheet(text(title, locale), words, rows).bytes();
    }

    private List<@Nullable Object> talk(TalkLine line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.subject().unitName());
        cells.add(line.subject().title());
        cells.add(line.text().post());
        cells.add(line.text().talkers());
        cells.add(line.text().day());
        cells.add(line.text().at().toString());
        cells.add(line.text().place());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.heldOn());
        cells.add(line.commitments());
        return cells;
    }

    private List<@Nullable Object> proposal(ProposalLine line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.subject().unitName());
        cells.add(line.subject().title());
        cells.add(line.text().title());
        cells.add(line.text().post());
        cells.add(line.text().addressee());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.approvedBy());
        cells.add(line.approvedOn());
        cells.add(line.handedOn());
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
