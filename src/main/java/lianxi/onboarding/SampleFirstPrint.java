package lianxi.onboarding;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lianxi.document.Block;
import lianxi.document.DocumentLayout;
import lianxi.document.PdfRenderer;
import lianxi.document.PrintedDocument;
import lianxi.onboarding.script.SampleFiles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Prints a page that nobody keeps beside the first scenes of the sample group, so that typefaces and engine are at hand when its
 * first document is due: a process prints its first page ten times more slowly than the next.
 */
@Component
@Profile("sample")
class SampleFirstPrint {

    private final PdfRenderer printer;
    private final Clock clock;

    SampleFirstPrint(PdfRenderer printer, Clock clock) {
        this.printer = printer;
        this.clock = clock;
    }

    /** Does not wait for it; what cannot be printed here fails where it matters. In a thread that sees the typefaces of a packed product. */
    void begin() {
        PrintedDocument page = page(String.join("", SampleFiles.phrases().values()));
        CompletableFuture.runAsync(() -> printer.render(page), work -> new Thread(work, "first-print").start());
    }

    /** With something of everything: each kind of block and each typeface. */
    private PrintedDocument page(String text) {
        return new PrintedDocument(
                DocumentLayout.BRIEFING,
                text.substring(0, 4),
                text.substring(0, 2),
                text.substring(0, 2),
                text.substring(0, 4),
                text.substring(0, 2),
                text.substring(0, 8),
                null,
                List.of(
                        new Block.Heading(1, text.substring(0, 8)),
                        new Block.Heading(2, text.substring(0, 8)),
                        new Block.Paragraph(text),
                        new Block.Table(
                                text.substring(0, 4),
                                List.of(new Block.Column(text.substring(0, 2), 4, true)),
                                List.of(List.of(text)))),
                List.of(new PrintedDocument.ImprintLine(text.substring(0, 2), text.substring(0, 8), "")),
                text.substring(0, 2),
                clock.instant());
    }
}
