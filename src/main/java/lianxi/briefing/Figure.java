package lianxi.briefing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxi.briefing.FigureSet.MatterLine;
import lianxi.briefing.FigureSet.RegisterLine;
import lianxi.briefing.FigureSet.ReportLine;
import lianxi.permit.TrackState;
import lianxi.shared.Matter;
import lianxi.shared.Movement;
import org.jspecify.annotations.Nullable;

/** A counted figure (统计数字): each is the number of lines it holds for, so that text, tables and lists agree. */
public enum Figure {
    DUE(line -> line.state().isDue(), null, null),
    COMPLETED(TrackState.COMPLETED),
    IN_PROGRESS(TrackState.IN_PROGRESS),
    SUSPENDED(TrackState.SUSPENDED),
    NOT_STARTED(TrackState.NOT_STARTED),
    REFUSED(TrackState.REFUSED),
    OVERDUE(line -> line.state().isDue() && line.overdue(), null, null),
    FORECAST_LATE(line -> line.state().isDue() && Boolean.TRUE.equals(line.forecastLate()), null, null),
    CLARIFYING(TrackState.CLARIFYING),
    REPORTS_OWED(null, report -> true, null),
    REPORTS_FILED(null, report -> report.filed(), null),
    REPORTS_LATE(null, report -> report.filed() && report.late(), null),
    REPORTS_MISSING(null, report -> !report.filed(), null),
    TASKS_OPEN(Matter.Kind.TASK, MatterLine::open),
    TASKS_NEW(Matter.Kind.TASK, matter -> matter.is(Movement.Kind.NEW)),
    TASKS_PROGRESSED(Matter.Kind.TASK, matter -> matter.is(Movement.Kind.PROGRESS)),
    TASKS_STRUCK_OFF(Matter.Kind.TASK, matter -> matter.is(Movement.Kind.STRUCK_OFF)),
    TASKS_OVERDUE(Matter.Kind.TASK, MatterLine::overdue),
    /** 其中督查整改: contained in the tasks, told by number alone. */
    RECTIFICATIONS_OPEN(Matter.Kind.RECTIFICATION, MatterLine::open),
    RECTIFICATIONS_OVERDUE(Matter.Kind.RECTIFICATION, MatterLine::overdue),
    PROBLEMS_OPEN(Matter.Kind.PROBLEM, MatterLine::open),
    PROBLEMS_NEW(Matter.Kind.PROBLEM, matter -> matter.is(Movement.Kind.NEW)),
    PROBLEMS_PROGRESSED(Matter.Kind.PROBLEM, matter -> matter.is(Movement.Kind.PROGRESS)),
    PROBLEMS_STRUCK_OFF(Matter.Kind.PROBLEM, matter -> matter.is(Movement.Kind.STRUCK_OFF)),
    PROBLEMS_OVERDUE(Matter.Kind.PROBLEM, MatterLine::overdue);

    /** Counts of what stood at the cut-off; the others are of the week. */
    private static final Set<Figure> STANDING = EnumSet.of(
            TASKS_OPEN, TASKS_OVERDUE, RECTIFICATIONS_OPEN, RECTIFICATIONS_OVERDUE, PROBLEMS_OPEN, PROBLEMS_OVERDUE);

    private final @Nullable Predicate<RegisterLine> tracks;
    private final @Nullable Predicate<ReportLine> reports;
    private final @Nullable Predicate<MatterLine> matters;

    Figure(TrackState state) {
        this(line -> line.state() == state, null, null);
    }

    Figure(Matter.Kind kind, Predicate<MatterLine> matters) {
        this(null, null, matter -> matter.kind().isOf(kind) && matters.test(matter));
    }

    Figure(
            @Nullable Predicate<RegisterLine> tracks,
            @Nullable Predicate<ReportLine> reports,
            @Nullable Predicate<MatterLine> matters) {
        this.tracks = tracks;
        this.reports = reports;
        this.matters = matters;
    }

    /** Counts permit tracks. */
    public boolean isOfTracks() {
        return tracks != null;
    }

    /** Counts tasks or problems. */
    public boolean isOfMatters() {
        return matters != null;
    }

    /** Is told beside its change since the last briefing; what happened within a week and who reported is not. */
    public boolean isCompared() {
        return tracks != null || STANDING.contains(this);
    }

    public boolean counts(RegisterLine line) {
        return tracks != null && tracks.test(line);
    }

    public boolean counts(ReportLine line) {
        return reports != null && reports.test(line);
    }

    public boolean counts(MatterLine matter) {
        return matters != null && matters.test(matter);
    }

    /** In addresses: {@code not-started}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Figure> ofCode(String code) {
        return Stream.of(values()).filter(figure -> figure.code().equals(code)).findFirst();
    }

    public String messageKey() {
        return "briefing.figure." + name();
    }

    /** Message key of how it is counted (统计口径). */
    public String definitionKey() {
        return "briefing.definition." + name();
    }
}
