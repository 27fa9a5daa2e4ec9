package lianxi.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxi.briefing.FigureSet.DateLine;
import lianxi.briefing.FigureSet.RegisterLine;
import lianxi.briefing.FigureSet.ReportLine;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitRegister;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.shared.Matter;
import lianxi.weekly.BoardRow;
import lianxi.weekly.FiledReport;
import lianxi.weekly.WeeklyQueries;
import org.springframework.stereotype.Component;

/** Compiles a week (汇总): counts the register as of the slot and lays the units' reports under their headings. */
@Component
class Compiler {

    private final PermitQueries permits;
    private final ProjectQueries projects;
    private final WeeklyQueries weekly;
    private final WeekMatters matters;
    private final WeekQuantities quantities;
    private final WorkCalendars calendars;
    private final Wording wording;

    Compiler(
            PermitQueries permits,
            ProjectQueries projects,
            WeeklyQueries weekly,
            WeekMatters matters,
            WeekQuantities quantities,
            WorkCalendars calendars,
            Wording wording) {
        this.permits = permits;
        this.projects = projects;
        this.weekly = weekly;
        this.matters = matters;
        this.quantities = quantities;
        this.calendars = calendars;
        this.wording = wording;
    }

    /** The figures of the week as of its slot. */
    FigureSet figures(ReportWeek week, Instant cutOff) {
        PermitRegister register = permits.register(cutOff);
        List<RegisterLine> lines = register.lines().stream()
                .filter(line -> Figure.DUE.counts(line(line)) || Figure.CLARIFYING.counts(line(line)))
                .map(Compiler::line)
                .toList();
        List<ReportLine> reports =
                weekly.board(week).rows().stream().map(Compiler::line).toList();
        return FigureSet.of(
                week.friday(),
                cutOff,
                lines,
                reports,
                dates(register),
                matters.lines(opens(week), cutOff),
                quantities.figures(opens(week), cutOff));
    }

    private List<DateLine> dates(PermitRegister register) {
        List<DateLine> dates = new ArrayList<>();
        for (ProjectView project : projects.all()) {
            register.anchors().getOrDefault(project.id(), List.of()).stream()
                    .filter(anchor -> anchor.forecast() != null && anchor.slack() != null)
                    .map(anchor -> new DateLine(
                            project.name(),
                            anchor.anchor().projectDate(),
                            anchor.target(),
                            anchor.forecast(),
                            anchor.slack()))
                    .forEach(dates::add);
        }
        return dates;
    }

    /** The sections as the week's reports give them. */
    Sections sections(ReportWeek week, FigureSet figures, Comparison before) {
        List<FiledReport> filed = weekly.filed(week);
        WeekTold told = matters.told(opens(week), figures.cutOff());
        Map<Section, String> texts = new EnumMap<>(Section.class);
        texts.put(Section.OVERVIEW, overview(figures, before));
        texts.put(Section.PROGRESS, byUnit(filed, report -> progress(report, told)));
        texts.put(Section.MATTERS, told.section());
        texts.put(Section.PROBLEMS, byUnit(filed, report -> problems(report, told)));
        texts.put(Section.PLAN, byUnit(filed, report -> report.text().plan()));
        texts.put(Section.REGISTER, figures.lines().isEmpty() ? "" : wording.text("briefing.compiled.register"));
        return new Sections(texts);
    }

    private String overview(FigureSet figures, Comparison before) {
        List<String> paragraphs = new ArrayList<>();
        if (figures.lines().isEmpty()) {
            paragraphs.add(wording.text("briefing.compiled.no-tracks"));
        } else {
            paragraphs.add(wording.text("briefing.compiled.tracks", trackNames()));
            if (before.exists()) {
                paragraphs.add(wording.text(
                        "briefing.compiled.changes",
                        wording.changePlaceholder(Figure.COMPLETED),
                        wording.changePlaceholder(Figure.IN_PROGRESS),
                        wording.changePlaceholder(Figure.OVERDUE)));
            }
            if (figures.of(Figure.CLARIFYING) > 0) {
                paragraphs.add(wording.text("briefing.compiled.clarifying", wording.placeholder(Figure.CLARIFYING)));
            }
        }
        paragraphs.addAll(ofMatters(figures));
        paragraphs.addAll(new QuantityWords(wording, figures).sentences());
        if (!figures.reports().isEmpty()) {
            paragraphs.add(reporting(figures));
        }
        return String.join("\n", paragraphs);
    }

    /** A sentence on tasks and one on problems, where there are any. */
    private List<String> ofMatters(FigureSet figures) {
        List<String> sentences = new ArrayList<>();
        if (figures.matters().stream().anyMatch(matter -> matter.kind().isOf(Matter.Kind.TASK))) {
            sentences.add(wording.text(
                    "briefing.compiled.tasks",
                    names(
                            Figure.TASKS_OPEN,
                            Figure.TASKS_OVERDUE,
                            Figure.TASKS_NEW,
                            Figure.TASKS_PROGRESSED,
                            Figure.TASKS_STRUCK_OFF)));
        }
        if (figures.of(Figure.RECTIFICATIONS_OPEN) > 0) {
            sentences.add(wording.text(
                    "briefing.compiled.rectifications",
                    names(Figure.RECTIFICATIONS_OPEN, Figure.RECTIFICATIONS_OVERDUE)));
        }
        if (figures.matters().stream().anyMatch(matter -> matter.kind() == Matter.Kind.PROBLEM)) {
            sentences.add(wording.text(
                    "briefing.compiled.problems",
                    names(
                            Figure.PROBLEMS_OPEN,
                            Figure.PROBLEMS_OVERDUE,
                            Figure.PROBLEMS_NEW,
                            Figure.PROBLEMS_PROGRESSED,
                            Figure.PROBLEMS_STRUCK_OFF)));
        }
        return sentences;
    }

    private Object[] names(Figure... figures) {
        return Stream.of(figures).map(wording::placeholder).toArray();
    }

    private Instant opens(ReportWeek week) {
        return week.opens(calendars.current()).toInstant();
    }

    private Object[] trackNames() {
        List<String> names = new ArrayList<>();
        names.add("{" + wording.text("briefing.figure.cut-off") + "}");
        names.add("{" + wording.text("briefing.figure.projects") + "}");
        for (Figure figure : List.of(
                Figure.DUE,
                Figure.COMPLETED,
                Figure.IN_PROGRESS,
                Figure.SUSPENDED,
                Figure.NOT_STARTED,
                Figure.REFUSED,
                Figure.OVERDUE,
                Figure.FORECAST_LATE)) {
            names.add(wording.placeholder(figure));
        }
        return names.toArray();
    }

    private String reporting(FigureSet figures) {
        String sentence = wording.text(
                "briefing.compiled.reports",
                wording.placeholder(Figure.REPORTS_OWED),
                wording.placeholder(Figure.REPORTS_FILED));
        List<String> late = units(figures, Figure.REPORTS_LATE);
        if (!late.isEmpty()) {
            sentence += wording.text(
                    "briefing.compiled.late", wording.placeholder(Figure.REPORTS_LATE), wording.listed(late));
        }
        List<String> missing = units(figures, Figure.REPORTS_MISSING);
        if (!missing.isEmpty()) {
            sentence += wording.text(
                    "briefing.compiled.missing", wording.placeholder(Figure.REPORTS_MISSING), wording.listed(missing));
        }
        return sentence + wording.text("briefing.print.stop");
    }

    private static List<String> units(FigureSet figures, Figure figure) {
        return figures.reports().stream()
                .filter(figure::counts)
                .map(ReportLine::unit)
                .toList();
    }

    /** Each fact once: who reported nothing but tasks and problems is referred to their section. */
    private String progress(FiledReport report, WeekTold told) {
        String said = report.text().progress();
        String rest = told.rest(report.unit(), said);
        return rest.isBlank() && !said.isBlank()
                ? wording.text("briefing.compiled.see", wording.text(Section.MATTERS.messageKey()))
                : rest;
    }

    private String problems(FiledReport report, WeekTold told) {
        String rest = told.rest(report.unit(), report.text().problems());
        return saysNone(rest) ? "" : rest;
    }

    private String byUnit(List<FiledReport> filed, Function<FiledReport, String> part) {
        StringBuilder text = new StringBuilder();
        int index = 0;
        for (FiledReport report : filed) {
            String said = Wording.literal(part.apply(report).strip());
            if (!said.isEmpty()) {
                index++;
                text.append(wording.text("briefing.compiled.unit", wording.ordinal(index), report.unitName()))
                        .append('\n')
                        .append(said)
                        .append('\n');
            }
        }
        return text.toString().strip();
    }

    /** Units that write 无 have no problem to settle and need no line of their own. */
    private boolean saysNone(String said) {
        String bare = said.replaceAll("[\\p{P}\\s]", "");
        return List.of(wording.text("briefing.compiled.none-words").split(";")).contains(bare);
    }

    private static RegisterLine line(TrackLine line) {
        return new RegisterLine(
                line.id().value(),
                line.project().value(),
                line.projectName(),
                line.permitName(),
                line.unitName(),
                line.state(),
                line.reading().isOverdue(),
                line.reading().isForecastLate(),
                line.due());
    }

    private static ReportLine line(BoardRow row) {
        return new ReportLine(row.unitName(), row.state().isFiled(), row.late());
    }
}
