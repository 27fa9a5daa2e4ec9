package lianxi.problem;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.permit.TrackId;
import lianxi.problem.PoolRule.Facts;
import lianxi.project.ProjectId;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Reads a line out of a row of {@link #FROM}, with the flags of a day. */
record ProblemRow(LightRules rules, LocalDate today) {

    /** A problem with the names of what it refers to. */
    static final String FROM = """
             from problem p
             left join project j on j.id = p.project_id
             left join permit_track t on t.id = p.track_id
             left join permit_type y on y.code = t.code
             left join roster_unit o on o.id = p.owner_unit
             left join roster_unit r on r.id = p.raiser_unit
            """;

    static final String SELECT = """
            select p.*, j.name as project_name, j.undertaker_unit, y.name as permit_name, o.short_name as owner_name,
                   r.short_name as raiser_name,
                   (select max(e.at) from problem_entry e where e.problem_id = p.id and e.kind = 'APPLY') as answered_at
            """ + FROM;

    ProblemLine line(ResultSet row) throws SQLException {
        ProblemState state = ProblemState.valueOf(row.getString("state"));
        LocalDate wanted = row.getObject("wanted_by", LocalDate.class);
        LocalDate answered = state.isAnswered() ? day(moment(row, "answered_at")) : null;
        Facts facts = new Facts(
                state,
                ProblemLevel.valueOf(row.getString("level")),
                day(moment(row, "open_since")),
                row.getString("marked_for") != null);
        PoolRule pool = new PoolRule(rules.calendar());
        Long project = number(row, "project_id");
        Long track = number(row, "track_id");
        return new ProblemLine(
                new ProblemId(row.getLong("id")),
                row.getString("title"),
                facts.level(),
                state,
                project == null ? null : new ProjectId(project),
                row.getString("project_name"),
                track == null ? null : new TrackId(track),
                row.getString("permit_name"),
                ProblemSource.valueOf(row.getString("source")),
                unit(row, "raiser_unit"),
                row.getString("raiser_name"),
                row.getTimestamp("raised_at").toInstant(),
                unit(row, "owner_unit"),
                row.getString("owner_name"),
                wanted,
                answered,
                state.isOpen() ? pool.workdays(facts.openSince(), today) : null,
                pool.isStanding(facts, today),
                wanted == null ? null : reading(state, wanted, answered));
    }

    /** The wanted-by date runs until the owner has applied for strike-off. */
    private @Nullable LightReading reading(ProblemState state, LocalDate wanted, @Nullable LocalDate answered) {
        return switch (state) {
            case REGISTERED -> rules.read(LightFacts.notStarted(wanted), today);
            case IN_PROGRESS -> rules.read(LightFacts.running(wanted), today);
            case STRUCK_OFF -> rules.read(LightFacts.completed(wanted, answered), today);
            case CLOSING, DECLINED, WITHDRAWN -> null;
        };
    }

    static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        Long id = number(row, column);
        return id == null ? null : new UnitId(id);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }
}
