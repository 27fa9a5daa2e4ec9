package lianxi.meeting.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.document.PaperPart;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.DecidedBefore;
import lianxi.meeting.decision.DecisionLine;
import lianxi.meeting.decision.DecisionQueries;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the report on how a meeting's decisions are carried out (落实情况报告起草): counts, what is open, what is late. */
@Component
@Transactional(readOnly = true)
class ReportCompiler implements PaperCompiler {

    private final DecisionQueries decisions;
    private final DecidedBefore before;
    private final PaperQueries papers;
    private final PaperWords words;
    private final Clock clock;

    ReportCompiler(
            DecisionQueries decisions, DecidedBefore before, PaperQueries papers, PaperWords words, Clock clock) {
        this.decisions = decisions;
        this.before = before;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.REPORT;
    }

    @Override
    public void requireReady(MeetingView meeting) {
        if (meeting.state() != MeetingState.MINUTES_SIGNED && meeting.state() != MeetingState.REPORTED) {
            throw new RefusedException(null, "meeting.report.refused.no-minutes");
        }
    }

    @Override
    public PaperContent compile(MeetingView meeting) {
        LocalDate today = LocalDate.now(clock);
        ReportFigures figures = new ReportFigures(
                today,
                decisions.of(meeting.id()).stream().map(ReportCompiler::line).toList());
        List<PaperPart> parts = new ArrayList<>();
        parts.add(PaperPart.of("opening", "", opening(meeting)));
        parts.add(PaperPart.of("overview", words.text("meeting.report.draft.overview.heading"), overview(figures)));
        parts.add(PaperPart.of("open", words.text("meeting.report.draft.open.heading"), open(figures)));
        parts.add(PaperPart.of(
                "earlier", words.text("meeting.report.draft.earlier.heading"), earlier(meeting.id(), today.getYear())));
        parts.add(PaperPart.of("next", words.text("meeting.report.draft.next.heading"), ""));
        return new PaperContent(words.text("meeting.report.draft.title", meeting.title()), parts, figures);
    }

    private static ReportFigures.Line line(DecisionLine one) {
        return new ReportFigures.Line(
                one.number(),
                one.text(),
                one.units(),
                one.due(),
                one.state().messageKey(),
                !one.isOpen(),
                one.overdue());
    }

    private String opening(MeetingView meeting) {
        String number = papers.minutesNumber(meeting.id())
                .map(words::numbered)
                .map(printed -> words.text("meeting.report.draft.minutes", printed))
                .orElse("");
        return words.text("meeting.report.draft.opening", words.fullDay(meeting.day()), meeting.title(), number);
    }

    private String overview(ReportFigures figures) {
        if (figures.all() == 0) {
            return words.text("meeting.report.draft.none");
        }
        String late = figures.overdue() == 0
                ? ""
                : words.text("meeting.report.draft.overdue", PaperWords.number(figures.overdue()));
        return words.text(
                "meeting.report.draft.overview",
                PaperWords.number(figures.all()),
                words.fullDay(figures.on()),
                PaperWords.number(figures.done()),
                PaperWords.number(figures.open()),
                late);
    }

    /** What is not done, one line each; late ones say so. */
    private String open(ReportFigures figures) {
        return figures.lines().stream()
                .filter(line -> !line.done())
                .map(line -> words.text(
                        line.overdue() ? "meeting.report.draft.line.late" : "meeting.report.draft.line",
                        PaperWords.number(line.number()),
                        line.text(),
                        line.units().isBlank() ? words.text("meeting.report.draft.nobody") : line.units(),
                        line.due() == null
                                ? words.text("meeting.report.draft.undated")
                                : words.day(line.due(), figures.on().getYear()),
                        words.text(line.state())))
                .collect(Collectors.joining("\n"));
    }

    private String earlier(MeetingId meeting, int year) {
        return before.upTo(meeting).stream()
                .filter(one -> one.open() && !one.meeting().equals(meeting))
                .map(one -> words.text(
                        one.overdue() ? "meeting.report.draft.earlier.late" : "meeting.report.draft.earlier",
                        one.text(),
                        one.unit().isBlank() ? words.text("meeting.report.draft.nobody") : one.unit(),
                        one.due() == null ? words.text("meeting.report.draft.undated") : words.day(one.due(), year),
                        words.text(one.stateKey())))
                .collect(Collectors.joining("\n"));
    }
}
