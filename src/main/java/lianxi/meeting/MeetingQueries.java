package lianxi.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings; whoever is inside the group reads them all. */
@Component
@Transactional(readOnly = true)
public class MeetingQueries {

    private static final int MOST = 1000;

    private static final String FROM = """
            select m.*, coalesce(m.entrusted_to, head.person_id) as chair_id, chair.name as chair_name,
                   case when m.entrusted_to is null then head.post else deputy.post end as chair_post %s
              from meeting m
              left join roster_place head on head.body = 'GROUP' and head.role = 'HEAD' and head.valid @> m.day
              left join roster_place deputy on deputy.body = 'GROUP' and deputy.person_id = m.entrusted_to
                                           and deputy.valid @> m.day
              left join roster_person chair on chair.id = coalesce(m.entrusted_to, head.person_id)
            """;

    private static final String SELECT = FROM.formatted("");
    private static final String WITH_ENTRIES = FROM.formatted(MeetingLog.COLUMNS)
            + "left join meeting_entry e on e.meeting_id = m.id where m.id = ? order by e.id desc";

    private final JdbcClient jdbc;
    private final OncePerPage once;

    MeetingQueries(JdbcClient jdbc, OncePerPage once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /**
     * Read once for a page.
     *
     * @throws NotFoundException if there is none
     */
    public MeetingView view(MeetingId id) {
        return once.get(id, () -> read(id));
    }

    /**
     * The same with what became of it, the newest first; one query.
     *
     * @throws NotFoundException if there is none
     */
    public Told told(MeetingId id) {
        List<MeetingView> views = new ArrayList<>();
        List<MeetingEntry> entries = new ArrayList<>();
        jdbc.sql(WITH_ENTRIES).param(id.value()).query(row -> {
            views.add(view(row, 0));
            if (row.getString("entry_kind") != null) {
                entries.add(MeetingLog.entry(row, 0));
            }
        });
        MeetingView read = views.stream().findFirst().orElseThrow(NotFoundException::new);
        return new Told(once.get(id, () -> read), List.copyOf(entries));
    }

    /** A meeting and what became of it (办理记录). */
    public record Told(MeetingView meeting, List<MeetingEntry> entries) {}

    private MeetingView read(MeetingId id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id.value())
                .query(MeetingQueries::view)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The latest first; 1000 at most. */
    public List<MeetingView> list(MeetingFilter filter) {
        return jdbc.sql(SELECT + """
                        where (cast(:year as integer) is null
                               or extract(year from coalesce(m.month, m.day)) = :year or extract(year from m.day) = :year)
                          and (cast(:kind as text) is null or m.kind = :kind)
                          and (cast(:state as text) is null or m.state = :state)
                          and (cast(:about as text) is null or m.about = :about)
                        order by m.day desc, m.at desc, m.id desc limit :most""")
                .param("year", filter.year())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("about", filter.about())
                .param("most", MOST)
                .query(MeetingQueries::view)
                .list();
    }

    /** The years that have a meeting. */
    public List<Integer> years() {
        return jdbc.sql("select distinct cast(extract(year from day) as integer) as year from meeting order by year")
                .query(Integer.class)
                .list();
    }

    /** The next meeting on the day or later that is still to be held. */
    public Optional<MeetingView> next(LocalDate from) {
        return jdbc.sql(SELECT + """
                        where m.day >= :from and m.state in ('PLANNED', 'NOTIFIED')
                        order by m.day, m.at, m.id limit 1""")
                .param("from", from)
                .query(MeetingQueries::view)
                .optional();
    }

    /** The meetings of some days, called off or not, the earliest first. */
    public List<MeetingView> between(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "where m.day between ? and ? order by m.day, m.at, m.id")
                .params(from, to)
                .query(MeetingQueries::view)
                .list();
    }

    /** The last meeting before it that was held, of whatever kind. */
    public Optional<MeetingView> previousOf(MeetingId id) {
        return jdbc.sql(SELECT + """
                        join meeting this on this.id = :id
                        where (m.day, m.at, m.id) < (this.day, this.at, this.id)
                          and m.state in ('HELD', 'MINUTES_SIGNED', 'REPORTED')
                        order by m.day desc, m.at desc, m.id desc limit 1""")
                .param("id", id.value())
                .query(MeetingQueries::view)
                .optional();
    }

    /** A series' meeting of a month, once it was drafted. */
    public Optional<MeetingId> regular(SeriesId series, YearMonth month) {
        return jdbc.sql("select id from meeting where series_id = ? and month = ?")
                .params(series.value(), month.atDay(1))
                .query((row, n) -> new MeetingId(row.getLong(1)))
                .optional();
    }

    /** The last month of a series whose meeting was drafted. */
    public Optional<YearMonth> lastRegular(SeriesId series) {
        return jdbc.sql("select month from meeting where series_id = ? order by month desc limit 1")
                .param(series.value())
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    private static MeetingView view(ResultSet row, int number) throws SQLException {
        LocalDate slotDay = row.getObject("slot_day", LocalDate.class);
        LocalTime slotAt = row.getObject("slot_at", LocalTime.class);
        LocalDate month = row.getObject("month", LocalDate.class);
        long series = row.getLong("series_id");
        return new MeetingView(
                new MeetingId(row.getLong("id")),
                MeetingKind.valueOf(row.getString("kind")),
                month == null ? null : new SeriesId(series),
                month == null ? null : YearMonth.from(month),
                slotDay == null || slotAt == null ? null : slotDay.atTime(slotAt),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getInt("minutes"),
                row.getString("place"),
                row.getString("about"),
                row.getString("about_title"),
                row.getString("about_path"),
                MeetingState.valueOf(row.getString("state")),
                chair(row),
                row.getString("cancelled_reason"),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("planned_by"),
                row.getInt("version"));
    }

    private static MeetingView.@Nullable Chair chair(ResultSet row) throws SQLException {
        String name = row.getString("chair_name");
        return name == null
                ? null
                : new MeetingView.Chair(
                        new PersonId(row.getLong("chair_id")),
                        name,
                        row.getString("chair_post"),
                        row.getString("entrusted_basis"),
                        row.getObject("entrusted_on", LocalDate.class));
    }
}
