package lianxi.supervision.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.document.Block;
import lianxi.document.Block.Addressee;
import lianxi.document.Block.Closing;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.DocumentLayout;
import lianxi.document.PrintedDocument;
import lianxi.document.SampleGroup;
import lianxi.roster.Body;
import lianxi.roster.BodyView;
import lianxi.roster.RosterQueries;
import lianxi.shared.UnitId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays a conclusion out on A4, always in Chinese (督查结论打印稿). */
@Component
class ConclusionPrint {

    private final ConclusionWords words;
    private final RosterQueries roster;
    private final ObjectProvider<SampleGroup> sample;

    ConclusionPrint(ConclusionWords words, RosterQueries roster, ObjectProvider<SampleGroup> sample) {
        this.words = words;
        this.roster = roster;
        this.sample = sample;
    }

    /**
     * What is printed.
     *
     * @param signedBy null in a draft
     * @param ownUnit who signs is of the unit
     * @param changed what a review changed: the old version's number, day, and the reasons; null in a first version
     */
    record Sheet(
            UnitId unit,
            ConclusionText text,
            List<FindingLine> findings,
            @Nullable String signedBy,
            boolean ownUnit,
            @Nullable Changed changed,
            LocalDate on,
            Instant at) {}

    /** The version that this one takes the place of (原结论). */
    record Changed(int number, LocalDate signedOn, String reasons) {}

    PrintedDocument compose(Sheet sheet) {
        boolean isSample = sample.stream().anyMatch(SampleGroup::isSample);
        String issuer = issuer(sheet.on());
        return new PrintedDocument(
                DocumentLayout.PLAIN,
                "",
                null,
                "",
                issuer,
                words.day(sheet.on()),
                sheet.text().title(),
                isSample ? words.draft("sample") : null,
                blocks(sheet, issuer),
                List.of(),
                footer(isSample, sheet.signedBy() != null),
                sheet.at());
    }

    private @Nullable String footer(boolean isSample, boolean signed) {
        if (isSample) {
            return words.draft(signed ? "footer.sample" : "footer.sample-draft");
        }
        return signed ? null : words.draft("footer.draft");
    }

    private String issuer(LocalDate on) {
        return roster.bodiesOn(on).stream()
                .filter(body -> body.body() == Body.SUPERVISION)
                .map(BodyView::name)
                .findFirst()
                .orElseGet(() -> words.draft("issuer"));
    }

    private List<Block> blocks(Sheet sheet, String issuer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Addressee(words.draft("addressee", roster.unit(sheet.unit()).name())));
        Changed changed = sheet.changed();
        if (changed != null) {
            blocks.add(new Paragraph(
                    words.draft("changed", changed.number(), words.day(changed.signedOn()), changed.number() + 1)));
            blocks.addAll(Block.paragraphs(changed.reasons()));
        }
        int part = 1;
        blocks.add(heading(part++, "part.opening"));
        blocks.addAll(Block.paragraphs(sheet.text().opening()));
        blocks.add(heading(part++, "part.findings"));
        findings(blocks, sheet.findings());
        if (!sheet.text().practice().isEmpty()) {
            blocks.add(heading(part++, "part.practice"));
            blocks.addAll(Block.paragraphs(sheet.text().practice()));
        }
        if (!sheet.text().closing().isEmpty()) {
            blocks.add(heading(part++, "part.closing"));
            blocks.addAll(Block.paragraphs(sheet.text().closing()));
        }
        blocks.add(heading(part, "part.review"));
        blocks.add(new Paragraph(words.draft(changed == null ? "review" : "review.final")));
        if (sheet.signedBy() != null) {
            blocks.add(new Paragraph(words.draft(sheet.ownUnit() ? "signer.own-unit" : "signer", sheet.signedBy())));
        }
        blocks.add(new Closing(words.draft("end"), issuer, words.day(sheet.on())));
        return blocks;
    }

    private Heading heading(int number, String key) {
        return new Heading(1, words.draft("heading", ConclusionWords.ordinal(number), words.draft(key)));
    }

    private void findings(List<Block> blocks, List<FindingLine> findings) {
        if (findings.isEmpty()) {
            blocks.add(new Paragraph(words.draft("none")));
        }
        int number = 1;
        for (FindingLine line : findings) {
            FindingText text = line.text();
            blocks.add(new Heading(2, words.draft("finding", ConclusionWords.ordinal(number++), text.title())));
            blocks.add(new Paragraph(
                    words.draft("kind", words.text(text.kind().messageKey()), words.day(text.happenedOn()))));
            blocks.addAll(Block.paragraphs(text.facts()));
            blocks.add(new Paragraph(words.draft("duty", text.duty())));
            blocks.add(new Paragraph(
                    text.rectify()
                            ? words.draft("demand", text.demand(), words.day(Objects.requireNonNull(text.due())))
                            : words.draft("no-demand")));
        }
    }
}
