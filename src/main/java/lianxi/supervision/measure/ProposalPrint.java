package lianxi.supervision.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.Block;
import lianxi.document.Block.Addressee;
import lianxi.document.Block.Closing;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.PrintedDocument;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a proposal out on A4, always in Chinese (问责建议打印稿). */
@Component
class ProposalPrint {

    private final MeasurePaper paper;
    private final MeasureWords words;
    private final RosterQueries roster;
    private final Clock clock;

    ProposalPrint(MeasurePaper paper, MeasureWords words, RosterQueries roster, Clock clock) {
        this.paper = paper;
        this.words = words;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param ownUnit the supervision head submitted it about the own unit
     * @param approval null in a draft
     */
    PrintedDocument compose(UnitId unit, ProposalText text, boolean ownUnit, @Nullable Approval approval, Instant at) {
        LocalDate on = approval == null ? LocalDate.now(clock) : approval.on();
        String issuer = paper.issuer(Body.GROUP, on);
        List<Block> blocks = new ArrayList<>();
        if (!text.addressee().isEmpty()) {
            blocks.add(new Addressee(words.draft("print.addressee", text.addressee())));
        }
        String name = roster.unit(unit).name();
        blocks.add(new Paragraph(
                text.post().isEmpty()
                        ? words.draft("print.proposal.opening", name)
                        : words.draft("print.proposal.opening.post", name, text.post())));
        part(blocks, 1, "facts", text.facts());
        part(blocks, 2, "basis", text.basis());
        part(blocks, 3, "proposal", text.proposal());
        if (ownUnit) {
            blocks.add(new Paragraph(words.draft("print.proposal.own-unit")));
        }
        blocks.add(new Closing(closing(approval), issuer, words.day(on)));
        return paper.page(issuer, on, text.title(), blocks, approval != null, at);
    }

    private void part(List<Block> blocks, int number, String key, String text) {
        blocks.add(new Heading(
                1, words.draft("print.heading", MeasureWords.ordinal(number), words.draft("print.proposal." + key))));
        blocks.addAll(Block.paragraphs(text));
    }

    private String closing(@Nullable Approval approval) {
        if (approval == null) {
            return words.draft("print.proposal.unapproved");
        }
        return approval.authority() == null
                ? words.draft("print.proposal.approved", approval.by(), words.day(approval.on()))
                : words.draft(
                        "print.proposal.approved.authority",
                        approval.by(),
                        words.day(approval.on()),
                        approval.authority());
    }
}
