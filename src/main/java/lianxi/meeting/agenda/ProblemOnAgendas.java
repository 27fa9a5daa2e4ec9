package lianxi.meeting.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.meeting.MeetingState;
import lianxi.problem.ProblemHearings;
import lianxi.problem.ProblemId;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks problems with the agendas on which they stand (已列入议程) and stood. */
@Component
class ProblemOnAgendas implements ProblemHearings {

    private static final String SUBJECT = "problem:";

    private final JdbcClient jdbc;

    ProblemOnAgendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ProblemId, List<Hearing>> of(Actor actor, Collection<ProblemId> problems) {
        Map<ProblemId, List<Hearing>> hearings = new HashMap<>();
        if (problems.isEmpty()) {
            return hearings;
        }
        jdbc.sql("""
                        select i.id, i.subject, i.state, m.id as meeting_id, m.title, m.day, m.state as meeting_state
                          from meeting_agenda_item i join meeting m on m.id = i.meeting_id
                         where i.subject in (:subjects) and i.state <> 'REMOVED' and m.state <> 'CANCELLED'
                         order by m.day desc, m.at desc, m.id desc""")
                .param("subjects", problems.stream().map(id -> SUBJECT + id).toList())
                .query(row -> {
                    if (AgendaRights.mayRead(actor, MeetingState.valueOf(row.getString("meeting_state")))) {
                        ProblemId problem = new ProblemId(
                                Long.parseLong(row.getString("subject").substring(SUBJECT.length())));
                        hearings.computeIfAbsent(problem, unknown -> new ArrayList<>())
                                .add(hearing(row));
                    }
                });
        return hearings;
    }

    private static Hearing hearing(ResultSet row) throws SQLException {
        boolean open = AgendaItemState.OPEN.name().equals(row.getString("state"));
        boolean ahead =
                open && MeetingState.valueOf(row.getString("meeting_state")).isAhead();
        String key = open ? (ahead ? "ahead" : "held") : "deferred";
        return new Hearing(
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                "meeting.agenda.hearing." + key,
                ahead,
                "/meetings/" + row.getLong("meeting_id") + "/agenda#item-" + row.getLong("id"));
    }
}
