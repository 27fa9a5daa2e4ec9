package lianxi.meeting.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianxi.document.Block;
import lianxi.document.Block.Heading;
import lianxi.document.DocumentId;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentSource;
import lianxi.document.NumberSeries;
import lianxi.document.Ordinal;
import lianxi.document.PaperPart;
import lianxi.document.PrintForm;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintSettings;
import lianxi.document.PrintedDocument;
import lianxi.document.PrintedDocument.ImprintLine;
import lianxi.document.Stamp;
import lianxi.meeting.MeetingId;
import lianxi.meeting.attendance.AttendanceView;
import lianxi.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays one kind of paper out for print. */
abstract class PaperPrint implements DocumentSource {

    private final PaperKind kind;
    private final PrintTools tools;

    PaperPrint(PaperKind kind, PrintTools tools) {
        this.kind = kind;
        this.tools = tools;
    }

    /** What every print needs. */
    @Component
    record PrintTools(
            Papers papers, PaperQueries queries, PrintSettingService settings, PaperWords words, Clock clock) {}

    abstract DocumentLayout layout();

    /** The parts as blocks, with what belongs to the kind before and after them. */
    abstract List<Block> body(Text paper, List<Block> parts, PrintSettings form, Stamp stamp);

    abstract List<ImprintLine> imprint(PrintSettings form, Stamp stamp);

    /** 签发人 beside the number; null where the kind has none. */
    abstract @Nullable String signer(Stamp stamp);

    /** Who came, where the kind prints it. */
    AttendanceView came(MeetingId meeting) {
        return new AttendanceView(meeting, List.of(), List.of());
    }

    /** All of a paper that is printed. */
    record Text(
            String title,
            @Nullable DocumentRelation relation,
            List<PaperPart> parts,
            String figures,
            AttendanceView came) {}

    /** Refuses what cannot be signed as it stands. */
    void requireReady(Paper paper) {}

    @Override
    public NumberSeries series() {
        return kind.series();
    }

    @Override
    public String path(DocumentId id) {
        return kind.path(of(id).id());
    }

    /** A draft as it would be printed today. */
    PrintedDocument draft(PaperView paper, AttendanceView came, PrintForm form) {
        Text text = new Text(paper.title(), paper.relation(), paper.parts(), paper.figures(), came);
        return print(
                text,
                form,
                Stamp.draft(LocalDate.now(tools.clock()), tools.clock().instant()));
    }

    @Override
    public Composition compose(DocumentId id, Stamp stamp) {
        Paper paper = of(id);
        if (!stamp.isDraft() && paper.relation() == null) {
            requireReady(paper);
        }
        Text text = new Text(
                paper.title(),
                paper.relation(),
                tools.queries().parts(paper.parts()),
                paper.figures(),
                came(paper.meeting()));
        return new Composition(print(text, tools.settings().form(kind.series()), stamp), paper.figures());
    }

    private PrintedDocument print(Text paper, PrintForm asked, Stamp stamp) {
        PrintSettings form = asked.settings();
        boolean isSample = asked.sample();
        return new PrintedDocument(
                layout(),
                form.mark(),
                isSample ? text("meeting.paper.print.sample") : null,
                stamp.number() == null
                        ? text("meeting.paper.print.no-number")
                        : tools.words().numbered(stamp.number()),
                form.issuer(),
                tools.words().fullDay(stamp.dated()),
                paper.title(),
                null,
                body(paper, parts(paper), form, stamp),
                imprint(form, stamp),
                signer(stamp),
                footer(isSample, stamp),
                stamp.isDraft()
                        ? stamp.dated().atStartOfDay(tools.clock().getZone()).toInstant()
                        : stamp.at());
    }

    /** Headings are numbered over what is printed, so that a blank part leaves no gap. */
    private List<Block> parts(Text paper) {
        List<Block> blocks = new ArrayList<>();
        int headings = 0;
        for (PaperPart part : paper.parts()) {
            if (part.isBlank()) {
                continue;
            }
            if (!part.heading().isBlank() && paper.relation() != DocumentRelation.VOIDS) {
                headings++;
                blocks.add(new Heading(1, text("meeting.paper.print.heading", Ordinal.of(headings), part.heading())));
            }
            blocks.addAll(Block.paragraphs(part.text()));
            blocks.addAll(after(part, paper));
        }
        return blocks;
    }

    /** What stands below one part beside its text. */
    List<Block> after(PaperPart part, Text paper) {
        return List.of();
    }

    /** A line of the 版记 that ends in a full stop; none where nothing is named. */
    Stream<ImprintLine> named(String key, String names) {
        if (names.isBlank()) {
            return Stream.of();
        }
        String stop = text("meeting.paper.stop");
        return Stream.of(new ImprintLine(text(key), names.endsWith(stop) ? names : names + stop, null));
    }

    ImprintLine issued(String issuer, Stamp stamp) {
        return new ImprintLine(
                "", issuer, text("meeting.paper.print.issued", tools.words().fullDay(stamp.dated())));
    }

    private String footer(boolean isSample, Stamp stamp) {
        if (stamp.checkCode() == null) {
            return text(isSample ? "meeting.paper.print.sample-draft" : "meeting.paper.print.draft");
        }
        return text(isSample ? "meeting.paper.print.sample-code" : "meeting.paper.print.code", stamp.checkCode());
    }

    String text(String key, Object... args) {
        return tools.words().text(key, args);
    }

    Paper of(DocumentId id) {
        return tools.papers().findByDocumentId(id.value()).orElseThrow(NotFoundException::new);
    }
}
