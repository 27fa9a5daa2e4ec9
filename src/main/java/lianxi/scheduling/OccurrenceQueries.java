package lianxi.scheduling;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what ran, what failed, and what is owed next. */
@Component
@Transactional(readOnly = true)
public class OccurrenceQueries {

    private static final int PAGE = 50;
    private static final Duration AHEAD = Duration.ofDays(45);

    private final ObjectProvider<OccurrenceKind> kinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    OccurrenceQueries(ObjectProvider<OccurrenceKind> kinds, JdbcClient jdbc, Clock clock) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ledger, latest due first, 50 a page. */
    public Slice<OccurrenceView> page(OccurrenceFilter filter, int number) {
        Map<String, String> names =
                kinds.stream().collect(Collectors.toMap(OccurrenceKind::code, OccurrenceKind::nameKey));
        List<OccurrenceView> rows = jdbc.sql("""
                        select * from scheduling_occurrence
                        where (cast(:kind as text) is null or kind = :kind)
                          and (cast(:state as text) is null or state = :state)
                        order by due_at desc, id desc limit :limit offset :offset""")
                .param("kind", filter.kind())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", PAGE + 1)
                .param("offset", number * PAGE)
                .query((row, n) -> view(row, names))
                .list();
        return Slice.of(rows, number, PAGE);
    }

    /** Every kind of this release with its next occurrence, soonest first. */
    public List<KindView> kinds() {
        Map<String, Series> series =
                jdbc.sql("select * from scheduling_series").query(OccurrenceQueries::series).list().stream()
                        .collect(Collectors.toMap(Series::kind, one -> one));
        Instant now = clock.instant();
        return kinds.orderedStream()
                .map(kind -> view(kind, series.get(kind.code()), now))
                .sorted(Comparator.comparing((KindView kind) ->
                        Optional.ofNullable(kind.next()).map(Owed::dueAt).orElse(Instant.MAX)))
                .toList();
    }

    /** How many occurrences have failed and wait for another attempt. */
    public int failed() {
        return jdbc.sql("select count(*) from scheduling_occurrence where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    private static KindView view(OccurrenceKind kind, @Nullable Series series, Instant now) {
        Owed next = series == null ? null : next(kind, now).orElse(null);
        return series == null
                ? new KindView(kind.code(), kind.nameKey(), null, null, null, null, null)
                : new KindView(
                        kind.code(),
                        kind.nameKey(),
                        series.begunAt(),
                        series.sweptAt(),
                        next,
                        series.errorId(),
                        series.error());
    }

    private static Optional<Owed> next(OccurrenceKind kind, Instant now) {
        try {
            return kind.owed(now, now.plus(AHEAD)).stream()
                    .filter(owed -> owed.dueAt().isAfter(now))
                    .min(Comparator.comparing(Owed::dueAt));
        } catch (RuntimeException shownByTheSweep) {
            return Optional.empty();
        }
    }

    private static OccurrenceView view(ResultSet row, Map<String, String> names) throws SQLException {
        String kind = row.getString("kind");
        return new OccurrenceView(
                new OccurrenceId(row.getLong("id")),
                kind,
                names.getOrDefault(kind, OccurrenceView.UNKNOWN_KIND),
                row.getString("period"),
                row.getTimestamp("due_at").toInstant(),
                OccurrenceState.valueOf(row.getString("state")),
                row.getInt("made"),
                row.getInt("attempts"),
                moment(row, "settled_at"),
                moment(row, "retry_at"),
                row.getString("error_id"),
                row.getString("error"));
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getString("kind"),
                row.getTimestamp("begins_at").toInstant(),
                moment(row, "swept_at"),
                row.getString("error_id"),
                row.getString("error"));
    }

    private record Series(
            String kind,
            Instant begunAt,
            @Nullable Instant sweptAt,
            @Nullable String errorId,
            @Nullable String error) {}
}
