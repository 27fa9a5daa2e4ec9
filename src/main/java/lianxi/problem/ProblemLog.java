package lianxi.problem;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of problems (办理记录), each entry with how the problem stood after it; entries are only ever added. */
@Component
class ProblemLog {

    /** The kind of the first entry; the others bear their action's name. */
    static final String RAISED = "RAISE";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the entry's id, to which evidence may be bound */
    long append(Actor actor, Problem problem, String kind, ProblemEntry entry) {
        FiledFor told = entry.told();
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into problem_entry (problem_id, kind, at, by_name, account, person, on_day, note,
                                                   told_by, told_how, told_at, title, state, level, owner_unit,
                                                   owner_name, wanted_by, marked, open_since)
                        values (:problem, :kind, :at, :by, :account, :person, :on, :note, :toldBy, :toldHow, :toldAt,
                                :title, :state, :level, :owner, (select short_name from roster_unit where id = :owner),
                                :wantedBy, :marked, :openSince)
                        returning id""")
                .param("problem", problem.id().value())
                .param("kind", kind)
                .param("at", at(now))
                .param("by", actor.name())
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("on", Objects.requireNonNullElseGet(entry.on(), () -> LocalDate.ofInstant(now, clock.getZone())))
                .param("note", entry.note())
                .param("toldBy", told == null ? null : told.toldBy())
                .param("toldHow", told == null ? null : told.how().name())
                .param("toldAt", told == null ? null : at(told.toldAt()))
                .param("title", problem.title())
                .param("state", problem.state().name())
                .param("level", problem.level().name())
                .param("owner", value(problem))
                .param("wantedBy", problem.wantedBy())
                .param("marked", problem.isMarked())
                .param("openSince", at(problem.openSince()))
                .query(Long.class)
                .single();
    }

    private static Long value(Problem problem) {
        UnitId owner = problem.owner();
        return owner == null ? null : owner.value();
    }
}
