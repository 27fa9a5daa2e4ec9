package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.calendar.Light;
import lianxi.calendar.LightReading;
import lianxi.task.order.Climbed;
import lianxi.task.order.LadderFacts;
import lianxi.task.order.LadderQueries;
import lianxi.task.order.MatterKey;
import lianxi.task.order.NextRung;
import lianxi.task.order.Rung;
import lianxi.task.order.SentRung;
import lianxi.task.order.UpperLadder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ladder has prepared above the 督查通报 (可约谈、可提出问责建议): what is overdue, and what a re-check refused. */
@Component
@Transactional(readOnly = true)
public class MeasureQueries {

    /** Rectifications that came back from their re-check, with its day. */
    private static final String REFUSED = """
            select t.id, cast(e.at at time zone 'Asia/Shanghai' as date) as refused_on
              from task t
              join lateral (select e.action, e.at from task_event e
                             where e.task_id = t.id and e.action in ('APPLY', 'PASS', 'REFUSE', 'REOPEN')
                             order by e.id desc limit 1) e on e.action = 'REFUSE'
             where t.origin_kind = 'finding' and t.state in ('IN_PROGRESS', 'FEEDBACK_REVIEW')""";

    private final LadderQueries ladder;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeasureQueries(LadderQueries ladder, JdbcClient jdbc, Clock clock) {
        this.ladder = ladder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Talks before proposals, what has waited longest first; for the supervision group and the 组长, whom the caller lets in. What is
     * overdue counts from its date, what a re-check refused from that day.
     */
    public List<Prepared> prepared() {
        List<Climbed> climbed = ladder.climbed();
        if (climbed.isEmpty()) {
            return List.of();
        }
        UpperLadder rule = ladder.upperLadder();
        Map<MatterKey, LocalDate> refused = refused();
        Map<String, String> begun = begun();
        List<Prepared> prepared = new ArrayList<>();
        for (Climbed one : climbed) {
            LadderFacts facts = one.facts();
            LocalDate refusedOn = refused.get(facts.matter());
            LocalDate lapsed = refusedOn == null ? overdueSince(facts) : refusedOn;
            if (lapsed != null) {
                rule.next(lapsed, facts.due(), one.above(), LocalDate.now(clock))
                        .filter(NextRung::ready)
                        .ifPresent(next -> prepared.add(line(one, next, refusedOn, begun)));
            }
        }
        return prepared.stream()
                .sorted(Comparator.comparing(Prepared::rung).thenComparing(Prepared::told))
                .toList();
    }

    /** Its date, once that has passed; a stopped clock is never overdue. */
    private static @Nullable LocalDate overdueSince(LadderFacts facts) {
        LightReading light = facts.light();
        boolean overdue = light != null && light.light() == Light.OVERDUE && !light.stopped() && !light.refused();
        return overdue ? facts.due() : null;
    }

    private static Prepared line(Climbed one, NextRung next, @Nullable LocalDate refusedOn, Map<String, String> begun) {
        Rung before = next.rung() == Rung.PROPOSAL ? Rung.TALK : Rung.NOTICE;
        LocalDate told = one.above().stream()
                .filter(sent -> sent.rung() == before)
                .map(SentRung::on)
                .max(Comparator.naturalOrder())
                .orElse(next.from());
        LadderFacts facts = one.facts();
        return new Prepared(
                next.rung(),
                facts.matter().toString(),
                facts.title(),
                facts.path(),
                facts.unitName(),
                facts.due(),
                Objects.requireNonNull(facts.light()),
                refusedOn,
                told,
                begun.get(next.rung() + " " + facts.matter()));
    }

    private Map<MatterKey, LocalDate> refused() {
        Map<MatterKey, LocalDate> refused = new HashMap<>();
        jdbc.sql(REFUSED).query(row -> {
            refused.put(new MatterKey("task", row.getLong("id")), row.getObject("refused_on", LocalDate.class));
        });
        return refused;
    }

    /** The page of what is drafted and neither held nor given up. */
    private Map<String, String> begun() {
        Map<String, String> begun = new HashMap<>();
        jdbc.sql("""
                        select 'TALK' as rung, matter_kind, matter_id, '/supervision/talks/' || id as path
                          from supervision_talk where state in ('DRAFT', 'NOTIFIED') and matter_id is not null
                        union all
                        select 'PROPOSAL', matter_kind, matter_id, '/supervision/proposals/' || id
                          from supervision_proposal where state in ('DRAFT', 'SUBMITTED') and matter_id is not null""").query(row -> {
            begun.put(
                    row.getString("rung") + " " + new MatterKey(row.getString("matter_kind"), row.getLong("matter_id")),
                    row.getString("path"));
        });
        return begun;
    }
}
