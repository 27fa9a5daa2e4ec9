package lianxi.supervision.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.Block;
import lianxi.document.Block.Addressee;
import lianxi.document.Block.Closing;
import lianxi.document.Block.Column;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.Block.Table;
import lianxi.document.PrintedDocument;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import org.springframework.stereotype.Component;

/** Lays a talk out on A4, always in Chinese: before it the notice (约谈通知), afterwards the record (约谈记录) to be signed. */
@Component
class TalkPrint {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final MeasurePaper paper;
    private final MeasureWords words;
    private final RosterQueries roster;

    TalkPrint(MeasurePaper paper, MeasureWords words, RosterQueries roster) {
        this.paper = paper;
        this.words = words;
        this.roster = roster;
    }

    PrintedDocument compose(TalkView talk, LocalDate today, Instant at) {
        TalkState state = talk.line().state();
        String unit = roster.unit(talk.line().subject().unit()).name();
        String title = words.draft(state.isHeld() ? "print.talk.record" : "print.talk.notice", unit);
        LocalDate on = talk.line().heldOn() == null ? today : talk.line().heldOn();
        String issuer = paper.issuer(Body.SUPERVISION, on);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Addressee(words.draft("print.addressee", unit)));
        arranged(blocks, talk.line().text(), on, state.isHeld());
        if (state.isHeld()) {
            held(blocks, talk);
        }
        if (talk.ownUnit()) {
            blocks.add(new Paragraph(words.draft("print.talk.own-unit")));
        }
        blocks.add(new Closing(
                words.draft(state.isHeld() ? "print.talk.sign" : "print.talk.please"), issuer, words.day(on)));
        return paper.page(issuer, on, title, blocks, state != TalkState.DRAFT, at);
    }

    private void arranged(List<Block> blocks, TalkText text, LocalDate on, boolean held) {
        blocks.add(new Paragraph(words.draft("print.talk.post", text.post())));
        blocks.add(new Paragraph(words.draft("print.talk.talkers", text.talkers())));
        blocks.add(new Paragraph(
                held && !on.equals(text.day())
                        ? words.draft("print.talk.held", words.day(on), text.place())
                        : words.draft(
                                "print.talk.when", words.day(text.day()), MINUTE.format(text.at()), text.place())));
        part(blocks, 1, "why", text.why());
        part(blocks, 2, "points", text.points());
    }

    private void held(List<Block> blocks, TalkView talk) {
        part(blocks, 3, "notes", talk.notes());
        heading(blocks, 4, "commitments");
        if (talk.commitments().isEmpty()) {
            blocks.add(new Paragraph(words.draft("print.talk.none")));
        } else {
            blocks.add(new Table(
                    null,
                    List.of(
                            new Column(words.draft("print.talk.col.number"), 2, true),
                            new Column(words.draft("print.talk.col.words"), 16, false),
                            new Column(words.draft("print.talk.col.due"), 8, true)),
                    talk.commitments().stream()
                            .map(one -> List.of(Integer.toString(one.position()), one.words(), words.day(one.due())))
                            .toList()));
        }
        heading(blocks, 5, "remarks");
        if (talk.confirmedOn() == null) {
            blocks.add(new Paragraph(words.draft("print.talk.unconfirmed")));
            return;
        }
        blocks.addAll(Block.paragraphs(talk.remarks()));
        blocks.add(new Paragraph(words.draft(
                "print.talk.confirmed", String.valueOf(talk.confirmedBy()), words.day(talk.confirmedOn()))));
    }

    private void part(List<Block> blocks, int number, String key, String text) {
        heading(blocks, number, key);
        blocks.addAll(Block.paragraphs(text));
    }

    private void heading(List<Block> blocks, int number, String key) {
        blocks.add(new Heading(
                1, words.draft("print.heading", MeasureWords.ordinal(number), words.draft("print.talk." + key))));
    }
}
