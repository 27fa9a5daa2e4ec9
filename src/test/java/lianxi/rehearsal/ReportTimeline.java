package lianxi.rehearsal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.GroupTime;

/** The report's timeline: a row for each subject, a mark for each deed, and what was down as bands through all rows. */
final class ReportTimeline {

    private static final double WIDTH = 1160;
    /** Before the first day, for the rows' names. */
    private static final double NAMES = 190;

    private static final double NARROWEST = 1.5;
    private static final double FIRST_ROW = 46;
    private static final double ROW = 26;
    private static final int FEW_DAYS = 70;

    private final LocalDate from;
    private final LocalDate to;

    /** A row, with the kinds of deeds that stand in it. */
    private enum Subject {
        REPORTS("Weekly reports 周报", "report.filed", "report.filed-for"),
        BRIEFINGS("Briefings signed 简报", "briefing.signed"),
        PERMITS("Permits and works 手续", "step.moved", "milestone.started", "milestone.finished"),
        TASKS("Tasks and problems 任务、问题", "task.moved", "problem.raised", "problem.moved", "instruction.recorded"),
        MEETINGS("Meetings, minutes 会议", "meeting.held", "paper.signed"),
        SUPERVISION("Supervision 督查", "check.done", "conclusion.signed", "notice.signed", "order.signed");

        private final String words;
        private final Set<String> kinds;

        Subject(String words, String... kinds) {
            this.words = words;
            this.kinds = Set.of(kinds);
        }

        private double y() {
            return FIRST_ROW + ordinal() * ROW;
        }

        private String style() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Subject> of(Deed deed) {
            return Arrays.stream(values())
                    .filter(subject -> subject.kinds.contains(deed.kind()))
                    .findFirst();
        }
    }

    /** A word or a dot at a place, with what it says when it is pointed at. */
    record Mark(double x, double y, String style, String title) {}

    /** A stretch of time in which something was down, with its number in the list of faults. */
    record Band(double x, double width, int number, String title) {}

    ReportTimeline(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return FIRST_ROW + Subject.values().length * ROW;
    }

    public List<Mark> subjects() {
        return Arrays.stream(Subject.values())
                .map(subject -> new Mark(0, subject.y(), subject.style(), subject.words))
                .toList();
    }

    List<Mark> marks(List<Deed> deeds) {
        List<Mark> marks = new ArrayList<>();
        for (Deed deed : deeds) {
            Subject.of(deed)
                    .ifPresent(subject ->
                            marks.add(new Mark(x(deed.at()), subject.y(), subject.style(), ReportWords.deed(deed))));
        }
        return marks;
    }

    List<Band> bands(List<ReportFaults.Struck> faults) {
        return faults.stream()
                .map(fault -> new Band(
                        x(fault.from()),
                        Math.max(NARROWEST, x(fault.to()) - x(fault.from())),
                        fault.number(),
                        fault.when() + " " + fault.what()))
                .toList();
    }

    /** The first day, and then each first of a month, or each Monday where there are few. */
    public List<Mark> days() {
        boolean isShort = ChronoUnit.DAYS.between(from, to) < FEW_DAYS;
        return from.datesUntil(to.plusDays(1))
                .filter(day -> day.equals(from)
                        || (isShort ? day.getDayOfWeek() == DayOfWeek.MONDAY : day.getDayOfMonth() == 1))
                .map(day -> new Mark(x(GroupTime.startOf(day)), 0, "day", day.toString()))
                .toList();
    }

    private double x(Instant moment) {
        Duration gone = Duration.between(GroupTime.startOf(from), moment);
        double days = gone.toMinutes() / (double) Duration.ofDays(1).toMinutes();
        double x = NAMES + (WIDTH - NAMES) * days / (ChronoUnit.DAYS.between(from, to) + 1);
        return Math.round(x * 10) / 10.0;
    }
}
