package lianxi.meeting.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the register of decisions (议定事项台账): once the minutes are signed everybody inside, before only the office, leaders
 * and members. States are derived from the tasks.
 */
@Component
@Transactional(readOnly = true)
public class DecisionQueries {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final DecisionPage page;
    private final Clock clock;

    DecisionQueries(JdbcClient jdbc, DecisionPage page, Clock clock) {
        this.jdbc = jdbc;
        this.page = page;
        this.clock = clock;
    }

    /** A page of the register, the newest meeting first. One query. */
    public Slice<DecisionLine> list(Actor actor, DecisionFilter filter, int page, int size) {
        List<DecisionLine> fetched = scope(jdbc.sql(DecisionRows.REGISTER + """
                                and (cast(:meeting as bigint) is null or l.meeting_id = :meeting)
                                and (cast(:state as text) is null or l.state = :state)
                                and (not :open or l.state in ('TO_SIGN', 'OPEN', 'IN_PROGRESS'))
                                and (not :late or l.overdue)
                                and (cast(:unit as bigint) is null or l.lead_unit = :unit
                                     or exists (select 1 from meeting_outcome_support s
                                                 where s.outcome_id = l.id and s.unit_id = :unit)
                                     or exists (select 1 from task t
                                                 where t.origin_kind = 'decision' and t.origin_id = l.id
                                                   and t.lead_unit = :unit))
                                and (l.words ilike :text or l.item_title ilike :text)
                                order by l.meeting_day desc, l.meeting_id desc, l.number, l.id
                                limit :limit offset :offset"""), actor)
                .param(
                        "meeting",
                        filter.meeting() == null ? null : filter.meeting().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("open", filter.open())
                .param("late", filter.overdue())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("text", "%" + escaped(filter.text()) + "%")
                .param("limit", size + 1)
                .param("offset", page * size)
                .query(DecisionRows::line)
                .list();
        return Slice.of(fetched, page, size);
    }

    /** The decisions of a meeting in their order, whoever asks; the meeting's page decides who sees them. One query. */
    public List<DecisionLine> of(MeetingId meeting) {
        return all("and l.meeting_id = :meeting order by l.number, l.id", Map.of("meeting", meeting.value()));
    }

    /**
     * The decisions of the meeting, and those of earlier ones that were open when it took place or are open now, the oldest
     * first, whoever asks. One query.
     */
    List<DecisionLine> upTo(MeetingId meeting) {
        return all("""
                and (l.meeting_id = :meeting or exists (
                     select 1 from meeting m join meeting lm on lm.id = l.meeting_id
                      where m.id = :meeting and (lm.day, lm.at, lm.id) < (m.day, m.at, m.id)
                        and (l.ended_on is null or l.ended_on >= m.day)))
                order by l.meeting_day, l.meeting_id, l.number, l.id""", Map.of("meeting", meeting.value()));
    }

    /** Those of the register that are neither completed nor struck off, overdue ones first, then by day. One query. */
    public List<DecisionLine> open(Actor actor, int most) {
        return scope(jdbc.sql(DecisionRows.REGISTER + """
                                and l.state in ('OPEN', 'IN_PROGRESS')
                                order by l.overdue desc, l.due nulls last, l.id limit :most"""), actor)
                .param("most", most)
                .query(DecisionRows::line)
                .list();
    }

    /** How many stand where. One query. */
    public DecisionCounts counts(Actor actor) {
        return scope(jdbc.sql("""
                        select count(*) filter (where l.state in ('OPEN', 'IN_PROGRESS')) as open,
                               count(*) filter (where l.state = 'OPEN') as unassigned,
                               count(*) filter (where l.overdue) as overdue,
                               count(*) filter (where l.state = 'COMPLETED') as to_strike_off
                          from (""" + DecisionRows.REGISTER + ") l"), actor)
                .query((row, n) -> new DecisionCounts(
                        row.getInt("open"),
                        row.getInt("unassigned"),
                        row.getInt("overdue"),
                        row.getInt("to_strike_off")))
                .single();
    }

    /** The meetings that decided something the actor may know of, the newest first, for the list's filter. */
    public Map<MeetingId, String> meetings(Actor actor) {
        Map<MeetingId, String> meetings = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.id, m.title from meeting m
                         where exists (select 1 from meeting_outcome o
                                        where o.meeting_id = m.id and o.kind <> 'INFORMATION' and o.removed_at is null
                                          and (o.registered_on is not null or :drafts))
                         order by m.day desc, m.id desc""").param("drafts", actor.readsEverything()).query(row -> {
            meetings.put(new MeetingId(row.getLong("id")), row.getString("title"));
        });
        return meetings;
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public DecisionLine line(Actor actor, DecisionId id) {
        return find(actor, id).orElseThrow(NotFoundException::new);
    }

    public Optional<DecisionLine> find(Actor actor, DecisionId id) {
        return scope(jdbc.sql(DecisionRows.REGISTER + "and l.id = :id"), actor)
                .param("id", id.value())
                .query(DecisionRows::line)
                .optional();
    }

    /**
     * One decision with its whole thread.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public DecisionView view(Actor actor, DecisionId id) {
        return page.view(actor, line(actor, id));
    }

    List<DecisionLine> all(String condition, Map<String, ?> params) {
        return DecisionRows.bind(jdbc.sql(DecisionRows.REGISTER + condition), true, LocalDate.now(clock))
                .params(params)
                .query(DecisionRows::line)
                .list();
    }

    private JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor) {
        return DecisionRows.scope(sql, actor, LocalDate.now(clock));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
