package lianxi.briefing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxi.briefing.FigureSet.RegisterLine;
import lianxi.briefing.FigureSet.ReportLine;
import lianxi.permit.TrackState;
import org.jspecify.annotations.Nullable;

/** A counted figure (统计数字): each is the number of lines it holds for, so that text, tables and lists agree. */
public enum Figure {
    DUE(line -> line.state().isDue(), null),
    COMPLETED(TrackState.COMPLETED),
    IN_PROGRESS(TrackState.IN_PROGRESS),
    SUSPENDED(TrackState.SUSPENDED),
    NOT_STARTED(TrackState.NOT_STARTED),
    REFUSED(TrackState.REFUSED),
    OVERDUE(line -> line.state().isDue() && line.overdue(), null),
    FORECAST_LATE(line -> line.state().isDue() && Boolean.TRUE.equals(line.forecastLate()), null),
    CLARIFYING(TrackState.CLARIFYING),
    REPORTS_OWED(null, report -> true),
    REPORTS_FILED(null, report -> report.filed()),
    REPORTS_LATE(null, report -> report.filed() && report.late()),
    REPORTS_MISSING(null, report -> !report.filed());

    private final @Nullable Predicate<RegisterLine> tracks;
    private final @Nullable Predicate<ReportLine> reports;

    Figure(TrackState state) {
        this(line -> line.state() == state, null);
    }

    Figure(@Nullable Predicate<RegisterLine> tracks, @Nullable Predicate<ReportLine> reports) {
        this.tracks = tracks;
        this.reports = reports;
    }

    /** Counts permit tracks, not reports. */
    public boolean isOfTracks() {
        return tracks != null;
    }

    public boolean counts(RegisterLine line) {
        return tracks != null && tracks.test(line);
    }

    public boolean counts(ReportLine line) {
        return reports != null && reports.test(line);
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
