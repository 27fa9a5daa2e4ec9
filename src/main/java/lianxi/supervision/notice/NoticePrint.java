package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianxi.document.Block;
import lianxi.document.Block.Addressee;
import lianxi.document.Block.Closing;
import lianxi.document.Block.Column;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.Block.Table;
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
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays a notice out for print (督查通报): a head like the briefing's, 主送, the text, 署名 with the room of a seal. Where it criticises
 * the signer's own unit, it says so.
 */
@Component
@Transactional(readOnly = true)
class NoticePrint implements DocumentSource {

    private final SupervisionNotices notices;
    private final NoticeItems items;
    private final ExaminationService examinations;
    private final NoticeTellings tellings;
    private final RosterQueries roster;
    private final PrintSettingService settings;
    private final NoticeWords words;
    private final NoticeJson json;
    private final Clock clock;

    NoticePrint(
            SupervisionNotices notices,
            NoticeItems items,
            ExaminationService examinations,
            NoticeTellings tellings,
            RosterQueries roster,
            PrintSettingService settings,
            NoticeWords words,
            NoticeJson json,
            Clock clock) {
        this.notices = notices;
        this.items = items;
        this.examinations = examinations;
        this.tellings = tellings;
        this.roster = roster;
        this.settings = settings;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** All of a notice that is printed. */
    private record Text(
            String title,
            String audience,
            @Nullable DocumentRelation relation,
            List<PaperPart> parts,
            Rectifications figures,
            Set<UnitId> criticised) {}

    @Override
    public NumberSeries series() {
        return NumberSeries.SUPERVISION_NOTICE;
    }

    @Override
    public String path(DocumentId id) {
        return "/supervision/notices/" + of(id).id();
    }

    @Override
    @Transactional
    public void submitted(Actor actor, DocumentId id) {
        SupervisionNotice notice = of(id);
        Set<UnitId> criticised = criticised(notice);
        if (notice.text().criticises() || !criticised.isEmpty()) {
            tellings.submitted(actor, notice, criticised);
        }
    }

    /** A draft as it would be printed today. */
    PrintedDocument draft(NoticeView notice, PrintForm form) {
        Text text = new Text(
                notice.title(),
                notice.audience(),
                notice.relation(),
                notice.parts(),
                notice.figures(),
                notice.criticised());
        return print(text, form, Stamp.draft(LocalDate.now(clock), clock.instant()));
    }

    @Override
    public Composition compose(DocumentId id, Stamp stamp) {
        SupervisionNotice notice = of(id);
        if (!stamp.isDraft()) {
            examinations.requireExamined(notice);
        }
        Text text = new Text(
                notice.text().title(),
                notice.text().audience(),
                notice.relation(),
                json.parts(notice.text().parts()),
                json.figures(notice.figures()),
                criticised(notice));
        return new Composition(print(text, settings.form(series()), stamp), text.figures());
    }

    private Set<UnitId> criticised(SupervisionNotice notice) {
        return Criticism.units(notice.relation(), items.criticised(notice.id()), json.figures(notice.figures()));
    }

    private PrintedDocument print(Text notice, PrintForm asked, Stamp stamp) {
        PrintSettings form = asked.settings();
        boolean isSample = asked.sample();
        return new PrintedDocument(
                DocumentLayout.BRIEFING,
                form.mark(),
                isSample ? text("supervision.notice.print.sample") : null,
                stamp.number() == null ? text("supervision.notice.print.no-number") : words.numbered(stamp.number()),
                form.issuer(),
                words.fullDay(stamp.dated()),
                notice.title(),
                null,
                blocks(notice, form, stamp),
                imprint(form, stamp),
                footer(isSample, stamp),
                stamp.isDraft() ? stamp.dated().atStartOfDay(clock.getZone()).toInstant() : stamp.at());
    }

    private List<Block> blocks(Text notice, PrintSettings form, Stamp stamp) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Addressee(text("supervision.notice.print.addressee", notice.audience())));
        blocks.addAll(body(notice));
        signersOwnUnit(notice, stamp).stream()
                .map(unit -> new Paragraph(text("supervision.notice.print.own-unit", unit)))
                .forEach(blocks::add);
        blocks.add(new Closing(text("supervision.notice.print.closing"), form.issuer(), words.fullDay(stamp.dated())));
        return blocks;
    }

    /** Headings are numbered over what is printed: a section with neither text nor things below it leaves no gap. */
    private List<Block> body(Text notice) {
        boolean bare = notice.relation() == DocumentRelation.VOIDS;
        List<Block> blocks = new ArrayList<>();
        List<PaperPart> parts = notice.parts();
        int sections = 0;
        int below = 0;
        for (int at = 0; at < parts.size(); at++) {
            PaperPart part = parts.get(at);
            boolean item = NoticeParts.isItem(part);
            if (item ? part.isBlank() : NoticeParts.isEmpty(parts, at)) {
                continue;
            }
            if (!bare && !part.heading().isBlank()) {
                sections += item ? 0 : 1;
                below = item ? below + 1 : 0;
                blocks.add(item ? itemHeading(part, below) : sectionHeading(part, sections));
            }
            blocks.addAll(Block.paragraphs(part.text()));
            if (part.key().equals(NoticeParts.RECTIFICATION) && !bare) {
                blocks.addAll(rectifications(notice.figures()));
            }
        }
        return blocks;
    }

    private Heading sectionHeading(PaperPart part, int number) {
        return new Heading(1, text("supervision.notice.print.heading", Ordinal.of(number), part.heading()));
    }

    private Heading itemHeading(PaperPart part, int number) {
        return new Heading(2, text("supervision.notice.print.item", Ordinal.of(number), part.heading()));
    }

    /** Every open rectification in one table, as it stood when the notice was compiled. */
    private List<Table> rectifications(Rectifications figures) {
        if (figures.open().isEmpty()) {
            return List.of();
        }
        int year = figures.on().getYear();
        List<List<String>> rows = figures.open().stream()
                .map(line -> List.of(
                        line.unitName(),
                        line.title(),
                        line.due() == null ? text("supervision.notice.print.dash") : words.day(line.due(), year),
                        text(line.overdue() ? "supervision.notice.print.late" : line.state())))
                .toList();
        return List.of(new Table(
                text("supervision.notice.print.table", words.fullDay(figures.on())),
                List.of(
                        new Column(text("supervision.notice.print.unit"), 6, false),
                        new Column(text("supervision.notice.print.rectification"), 11, false),
                        new Column(text("supervision.notice.print.due"), 5, true),
                        new Column(text("supervision.notice.print.state"), 4, true)),
                rows));
    }

    /** The unit of the supervision group's head, where the notice criticises it (本部门). */
    private List<String> signersOwnUnit(Text notice, Stamp stamp) {
        if (notice.criticised().isEmpty()) {
            return List.of();
        }
        return roster.supervisionHeadsUnits(stamp.dated()).stream()
                .filter(unit -> notice.criticised().contains(unit.id()))
                .map(UnitView::name)
                .toList();
    }

    private List<ImprintLine> imprint(PrintSettings form, Stamp stamp) {
        List<ImprintLine> lines = new ArrayList<>();
        add(lines, "supervision.notice.print.report-to", form.reportTo());
        add(lines, "supervision.notice.print.copy-to", form.copyTo());
        String code = stamp.checkCode();
        lines.add(new ImprintLine(
                text("supervision.notice.print.code"),
                code == null ? text("supervision.notice.print.code-later") : code,
                text("supervision.notice.print.copies", NoticeWords.number(form.copies()))));
        return lines;
    }

    private void add(List<ImprintLine> lines, String key, String names) {
        if (!names.isBlank()) {
            lines.add(new ImprintLine(text(key), names, null));
        }
    }

    private @Nullable String footer(boolean isSample, Stamp stamp) {
        if (stamp.isDraft()) {
            return text(isSample ? "supervision.notice.print.sample-draft" : "supervision.notice.print.draft");
        }
        return isSample ? text("supervision.notice.print.sample") : null;
    }

    private String text(String key, Object... args) {
        return words.text(key, args);
    }

    private SupervisionNotice of(DocumentId id) {
        return notices.findByDocumentId(id.value()).orElseThrow(NotFoundException::new);
    }
}
