package lianxi.supervision.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianxi.document.Block;
import lianxi.document.Block.Column;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.Block.Table;
import lianxi.document.DocumentRelation;
import lianxi.document.Ordinal;
import lianxi.supervision.referral.CaseFile.Answerable;
import lianxi.supervision.referral.CaseFile.Exhibit;
import lianxi.supervision.referral.CaseFile.Step;
import org.springframework.stereotype.Component;

/** The text of a case's file (移送函正文), part by part; a part without content is left out and leaves no gap. */
@Component
class ReferralBody {

    private static final int DIGEST_SHOWN = 16;

    private final ReferralWords words;

    ReferralBody(ReferralWords words) {
        this.words = words;
    }

    List<Block> blocks(Referral referral, CaseFile file, Decider decider, List<String> concerned) {
        ReferralText text = referral.text();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Addressee(words.text("supervision.referral.print.addressee", text.receiver())));
        if (referral.relation() == DocumentRelation.VOIDS) {
            blocks.addAll(Block.paragraphs(text.summary()));
            return blocks;
        }
        blocks.add(new Paragraph(words.text(
                "supervision.referral.print.opening",
                file.unitName(),
                words.text(text.kind().messageKey()))));
        List<Part> parts = Stream.of(
                        new Part("summary", Block.paragraphs(text.summary())),
                        new Part("facts", facts(file)),
                        new Part("steps", steps(file)),
                        new Part("chain", chain(file)),
                        new Part("opinion", Block.paragraphs(text.opinion())),
                        new Part("approval", approval(decider, concerned)),
                        new Part("exhibits", exhibits(file)))
                .filter(part -> !part.blocks().isEmpty())
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            blocks.add(new Heading(
                    1,
                    words.text(
                            "supervision.referral.print.heading",
                            Ordinal.of(i + 1),
                            words.text("supervision.referral.print.part."
                                    + parts.get(i).name()))));
            blocks.addAll(parts.get(i).blocks());
        }
        return blocks;
    }

    private record Part(String name, List<Block> blocks) {}

    private List<Block> facts(CaseFile file) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(Block.paragraphs(words.text(
                "supervision.referral.print.found", words.day(file.happenedOn()), file.finding(), file.facts())));
        if (!file.project().isBlank()) {
            blocks.add(new Paragraph(words.text("supervision.referral.print.project", file.project())));
        }
        blocks.addAll(Block.paragraphs(words.text("supervision.referral.print.duty", file.duty())));
        if (!file.rectification().isBlank()) {
            blocks.addAll(Block.paragraphs(file.rectification()));
        }
        return blocks;
    }

    private List<Block> steps(CaseFile file) {
        return file.steps().stream()
                .flatMap(step -> Block.paragraphs(step(step)).stream())
                .toList();
    }

    private String step(Step step) {
        String key =
                step.words().isBlank() ? "supervision.referral.print.step" : "supervision.referral.print.step.words";
        return words.text(key, words.day(step.at()), step.by(), step.what(), step.words());
    }

    private List<Block> chain(CaseFile file) {
        if (file.chain().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Paragraph(words.text("supervision.referral.print.chain", words.day(file.happenedOn()))),
                new Table(
                        words.text("supervision.referral.print.chain.caption"),
                        List.of(
                                new Column(words.text("supervision.referral.print.chain.as"), 7, false),
                                new Column(words.text("supervision.referral.print.chain.name"), 5, true),
                                new Column(words.text("supervision.referral.print.chain.post"), 5, false),
                                new Column(words.text("supervision.referral.print.chain.facts"), 10, false)),
                        file.chain().stream().map(this::row).toList()));
    }

    private List<String> row(Answerable one) {
        String facts = Stream.of(one.told(), one.did())
                .filter(word -> !word.isBlank())
                .reduce((told, did) -> words.text("supervision.referral.print.chain.both", told, did))
                .orElse("");
        return List.of(one.as(), one.name(), one.post(), facts);
    }

    private List<Block> approval(Decider decider, List<String> concerned) {
        String concernedNames = String.join(words.text("supervision.referral.mark"), concerned);
        List<Block> blocks = new ArrayList<>();
        if (!concernedNames.isBlank()) {
            blocks.add(new Paragraph(words.text("supervision.referral.print.recused", concernedNames)));
        }
        blocks.add(new Paragraph(
                words.text("supervision.referral.print.rule." + decider.rule(), decider.post(), decider.name())));
        return blocks;
    }

    private List<Block> exhibits(CaseFile file) {
        if (file.exhibits().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit one : file.exhibits()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    one.name(),
                    one.source(),
                    one.sha256().substring(0, DIGEST_SHOWN)));
        }
        return List.of(new Table(
                words.text("supervision.referral.print.exhibits"),
                List.of(
                        new Column(words.text("supervision.referral.print.exhibits.number"), 2, true),
                        new Column(words.text("supervision.referral.print.exhibits.name"), 10, false),
                        new Column(words.text("supervision.referral.print.exhibits.source"), 6, false),
                        new Column(words.text("supervision.referral.print.exhibits.digest"), 9, false)),
                rows));
    }
}
