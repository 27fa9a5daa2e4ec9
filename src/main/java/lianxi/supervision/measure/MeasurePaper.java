package lianxi.supervision.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.Block;
import lianxi.document.DocumentLayout;
import lianxi.document.PrintedDocument;
import lianxi.document.SampleGroup;
import lianxi.roster.Body;
import lianxi.roster.BodyView;
import lianxi.roster.RosterQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The paper on which talks and proposals are printed (打印版式): whose it is, and whether it is a draft or a sample. */
@Component
class MeasurePaper {

    private final MeasureWords words;
    private final RosterQueries roster;
    private final ObjectProvider<SampleGroup> sample;

    MeasurePaper(MeasureWords words, RosterQueries roster, ObjectProvider<SampleGroup> sample) {
        this.words = words;
        this.roster = roster;
        this.sample = sample;
    }

    /** The body's name on the roster of the day. */
    String issuer(Body body, LocalDate on) {
        return roster.bodiesOn(on).stream()
                .filter(one -> one.body() == body)
                .map(BodyView::name)
                .findFirst()
                .orElseGet(() -> words.draft("print.issuer." + body));
    }

    PrintedDocument page(String issuer, LocalDate on, String title, List<Block> blocks, boolean isFinal, Instant at) {
        boolean isSample = sample.stream().anyMatch(SampleGroup::isSample);
        String footer = isSample ? words.draft(isFinal ? "print.footer.sample" : "print.footer.sample-draft") : null;
        return new PrintedDocument(
                DocumentLayout.PLAIN,
                "",
                null,
                "",
                issuer,
                words.day(on),
                title,
                isSample ? words.draft("print.sample") : null,
                blocks,
                List.of(),
                isFinal || isSample ? footer : words.draft("print.footer.draft"),
                at);
    }
}
