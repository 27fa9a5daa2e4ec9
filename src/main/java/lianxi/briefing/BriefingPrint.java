package lianxi.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.briefing.FigureSet.Project;
import lianxi.briefing.FigureSet.RegisterLine;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.document.Block;
import lianxi.document.Block.Column;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.Block.Table;
import lianxi.document.DocumentId;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentSource;
import lianxi.document.NumberSeries;
import lianxi.document.PrintedDocument;
import lianxi.document.PrintedDocument.ImprintLine;
import lianxi.document.SampleGroup;
import lianxi.document.Stamp;
import lianxi.shared.BusinessClock;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.weekly.WeeklyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lays a briefing out for print: every figure in text and tables is counted from the one figure set. */
@Component
@Transactional(readOnly = true)
class BriefingPrint implements DocumentSource {

    private static final List<Figure> COLUMNS = List.of(
            Figure.DUE,
            Figure.COMPLETED,
            Figure.IN_PROGRESS,
            Figure.SUSPENDED,
            Figure.NOT_STARTED,
            Figure.REFUSED,
            Figure.OVERDUE,
            Figure.FORECAST_LATE);

    private final Briefings briefings;
    private final BriefingQueries queries;
    private final PrintSettingService settings;
    private final WorkCalendars calendars;
    private final WeeklyQueries weekly;
    private final ObjectProvider<SampleGroup> sample;
    private final Wording wording;
    private final JsonMapper json;
    private final Clock clock;

    BriefingPrint(
            Briefings briefings,
            BriefingQueries queries,
            PrintSettingService settings,
            WorkCalendars calendars,
            WeeklyQueries weekly,
            ObjectProvider<SampleGroup> sample,
            Wording wording,
            JsonMapper json,
            Clock clock) {
        this.briefings = briefings;
        this.queries = queries;
        this.settings = settings;
        this.calendars = calendars;
        this.weekly = weekly;
        this.sample = sample;
        this.wording = wording;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public NumberSeries series() {
        return NumberSeries.BRIEFING;
    }

    @Override
    public String path(DocumentId id) {
        return "/briefings/" + of(id).id().value();
    }

    /** A draft as it would be printed today. */
    PrintedDocument draft(BriefingView draft, PrintSettings form) {
        Text text = new Text(
                draft.week(), draft.relation(), draft.title(), draft.sections(), draft.figures(), draft.before());
        return print(text, form, Stamp.draft(LocalDate.now(clock), clock.instant()));
    }

    /** All of a briefing that is printed. */
    private record Text(
            ReportWeek week,
            @Nullable DocumentRelation relation,
            String title,
            Sections sections,
            FigureSet figures,
            Comparison before) {}

    @Override
    public Composition compose(DocumentId id, Stamp stamp) {
        Briefing briefing = of(id);
        FigureSet figures = json.readValue(briefing.figures(), FigureSet.class);
        if (!stamp.isDraft() && briefing.relation() == null) {
            requireComplete(briefing, figures);
        }
        Comparison before = queries.comparison(briefing.week());
        Text text =
                new Text(briefing.week(), briefing.relation(), briefing.title(), briefing.sections(), figures, before);
        return new Composition(print(text, settings.current(), stamp), new FrozenFigures(figures, before));
    }

    private PrintedDocument print(Text briefing, PrintSettings form, Stamp stamp) {
        FigureSet figures = briefing.figures();
        boolean isSample = sample.stream().anyMatch(SampleGroup::isSample);
        return new PrintedDocument(
                DocumentLayout.BRIEFING,
                form.mark(),
                isSample ? wording.text("briefing.print.sample") : null,
                numbered(stamp),
                form.issuer(),
                wording.fullDay(stamp.dated()),
                briefing.title(),
                wording.text("briefing.print.span", span(briefing.week())),
                blocks(briefing, wording.names(figures, briefing.before())),
                imprint(form, stamp),
                footer(isSample, stamp),
                stamp.isDraft() ? figures.cutOff() : stamp.at());
    }

    /** Signing closes the week: not before its slot, and not past a report that was filed after the compiling. */
    private void requireComplete(Briefing briefing, FigureSet figures) {
        Instant slot = briefing.week()
                .slot(calendars.current())
                .map(ZonedDateTime::toInstant)
                .orElse(figures.cutOff());
        if (figures.cutOff().isBefore(slot)) {
            throw new RefusedException(null, "briefing.refused.before-slot");
        }
        List<String> later = weekly.filedSince(briefing.week(), briefing.compiledAt());
        if (!later.isEmpty()) {
            throw new RefusedException(null, "briefing.refused.filed-since", wording.listed(later));
        }
    }

    private List<Block> blocks(Text briefing, Map<String, String> names) {
        FigureSet figures = briefing.figures();
        List<Block> blocks = new ArrayList<>();
        int printed = 0;
        boolean bare = briefing.relation() == DocumentRelation.VOIDS;
        for (Section section : Section.values()) {
            String text = briefing.sections().of(section);
            if (text.isBlank()) {
                continue;
            }
            printed++;
            if (!bare) {
                blocks.add(new Heading(
                        1,
                        wording.text(
                                "briefing.print.heading",
                                wording.ordinal(printed),
                                wording.text(section.messageKey()))));
            }
            text(wording.filled(text, names), blocks);
            if (section == Section.OVERVIEW && !bare && !figures.lines().isEmpty()) {
                blocks.add(summary(figures));
                if (!figures.dates().isEmpty()) {
                    blocks.add(dates(figures));
                }
            }
            if (section == Section.OVERVIEW && !bare) {
                blocks.addAll(new QuantityWords(wording, figures).tables());
            }
            if (section == Section.REGISTER) {
                register(figures, blocks);
            }
        }
        return blocks;
    }

    /** Short lines that begin with （一） are headings, all others paragraphs. */
    private void text(String text, List<Block> blocks) {
        for (String line : Wording.lines(text)) {
            blocks.add(wording.isHeading(line) ? new Heading(2, line) : new Paragraph(line));
        }
    }

    private Table summary(FigureSet figures) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(wording.text("briefing.print.project"), 12, false));
        COLUMNS.forEach(figure -> columns.add(new Column(wording.text(figure.messageKey()), 2, true)));
        List<List<String>> rows = new ArrayList<>();
        for (Project project : figures.projects()) {
            rows.add(row(project.name(), figure -> figures.of(figure, project)));
        }
        rows.add(row(wording.text("briefing.print.total"), figures::of));
        return new Table(wording.text("briefing.print.summary"), columns, rows);
    }

    /** When the dates will be met as things stood at the cut-off, counted back and forward by the schedules. */
    private Table dates(FigureSet figures) {
        int year = figures.week().getYear();
        List<List<String>> rows = figures.dates().stream()
                .map(line -> List.of(
                        line.projectName(),
                        wording.text("briefing.print.date." + line.date()),
                        wording.day(line.target(), year),
                        wording.day(line.forecast(), year),
                        wording.text(
                                line.slack() < 0 ? "briefing.print.slack.late" : "briefing.print.slack",
                                wording.number(Math.abs(line.slack())))))
                .toList();
        return new Table(
                wording.text("briefing.print.dates"),
                List.of(
                        new Column(wording.text("briefing.print.project"), 10, false),
                        new Column(wording.text("briefing.print.date"), 6, true),
                        new Column(wording.text("briefing.print.target"), 14, true),
                        new Column(wording.text("briefing.print.forecast"), 14, true),
                        new Column(wording.text("briefing.print.margin"), 8, true)),
                rows);
    }

    private List<String> row(String name, java.util.function.ToIntFunction<Figure> count) {
        List<String> row = new ArrayList<>();
        row.add(name);
        COLUMNS.forEach(figure -> row.add(wording.number(count.applyAsInt(figure))));
        return row;
    }

    /** Project by project: what is done and what has not begun in a sentence, what is on its way in a table. */
    private void register(FigureSet figures, List<Block> blocks) {
        int index = 0;
        for (Project project : figures.projects()) {
            index++;
            blocks.add(
                    new Heading(2, wording.text("briefing.print.subheading", wording.ordinal(index), project.name())));
            List<RegisterLine> underWay = project.lines().stream()
                    .filter(line -> !Figure.COMPLETED.counts(line) && !Figure.NOT_STARTED.counts(line))
                    .toList();
            blocks.add(new Paragraph(wording.text(
                    underWay.isEmpty() ? "briefing.print.settled" : "briefing.print.settled-and-table",
                    wording.number(figures.of(Figure.DUE, project)),
                    named(Figure.COMPLETED, project),
                    named(Figure.NOT_STARTED, project))));
            if (!underWay.isEmpty()) {
                blocks.add(underWay(underWay, figures.week().getYear()));
            }
        }
    }

    /** 已办结3项（甲、乙、丙）. */
    private String named(Figure figure, Project project) {
        List<String> permits = project.lines().stream()
                .filter(figure::counts)
                .map(RegisterLine::permit)
                .toList();
        String count =
                wording.text("briefing.print.count", wording.text(figure.messageKey()), wording.number(permits.size()));
        return permits.isEmpty() ? count : wording.text("briefing.print.named", count, wording.listed(permits));
    }

    private Table underWay(List<RegisterLine> lines, int year) {
        List<List<String>> rows = lines.stream()
                .map(line -> List.of(
                        line.permit(),
                        state(line),
                        line.unit(),
                        line.due() == null ? wording.text("briefing.print.dash") : wording.day(line.due(), year)))
                .toList();
        return new Table(
                null,
                List.of(
                        new Column(wording.text("briefing.print.permit"), 11, false),
                        new Column(wording.text("briefing.print.state"), 4, true),
                        new Column(wording.text("briefing.print.unit"), 6, true),
                        new Column(wording.text("briefing.print.due"), 6, true)),
                rows);
    }

    private String state(RegisterLine line) {
        return line.flags().stream()
                .findFirst()
                .map(figure -> wording.text(figure.messageKey()))
                .orElseGet(() -> wording.text(line.state().messageKey()));
    }

    private List<ImprintLine> imprint(PrintSettings form, Stamp stamp) {
        List<ImprintLine> lines = new ArrayList<>();
        add(lines, "briefing.print.report", form.reportTo());
        add(lines, "briefing.print.send", form.sendTo());
        add(lines, "briefing.print.copy", form.copyTo());
        String code = stamp.checkCode();
        lines.add(new ImprintLine(
                wording.text("briefing.print.code"),
                code == null ? wording.text("briefing.print.code-later") : code,
                wording.text("briefing.print.copies", wording.number(form.copies()))));
        return lines;
    }

    private void add(List<ImprintLine> lines, String key, String text) {
        if (!text.isBlank()) {
            lines.add(new ImprintLine(wording.text(key), text, null));
        }
    }

    private String numbered(Stamp stamp) {
        DocumentNumber number = stamp.number();
        return number == null
                ? wording.text("briefing.print.no-number")
                : wording.text(number.series().numberKey(), number.arguments());
    }

    private String footer(boolean isSample, Stamp stamp) {
        if (stamp.isDraft()) {
            return wording.text(isSample ? "briefing.print.sample-draft" : "briefing.print.draft");
        }
        return isSample ? wording.text("briefing.print.sample") : null;
    }

    /** What the week's reports cover, as the two slots' days. */
    private Object[] span(ReportWeek week) {
        LocalDate from = week.opens(calendars.current()).toLocalDate();
        LocalDate to = week.slot(calendars.current())
                .map(slot -> slot.withZoneSameInstant(BusinessClock.ZONE).toLocalDate())
                .orElse(week.friday());
        return new Object[] {wording.day(from, to.getYear()), wording.day(to, to.getYear())};
    }

    private Briefing of(DocumentId id) {
        return briefings.findByDocumentId(id.value()).orElseThrow(NotFoundException::new);
    }
}
