package lianxi.task.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.document.DocumentQueries;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.Setting;
import lianxi.shared.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ladder prepares today (待催办), and what was sent. */
@Component
@Transactional(readOnly = true)
public class LadderQueries {

    private static final Comparator<Pressing> MOST_URGENT = Comparator.comparing((Pressing one) -> !one.isReady())
            .thenComparing(one -> one.facts().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.facts().matter().toString());

    private final LadderSubjects subjects;
    private final OrderDrafts drafts;
    private final SentRungs rungs;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    LadderQueries(
            LadderSubjects subjects,
            OrderDrafts drafts,
            SentRungs rungs,
            ScheduleQueries schedules,
            WorkCalendars calendars,
            LightSettings lights,
            Settings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.subjects = subjects;
        this.drafts = drafts;
        this.rungs = rungs;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lights = lights;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything due soon or overdue that still lies with a unit, what is to be sent first. */
    public List<Pressing> pressing() {
        Ladder ladder = ladder();
        return pressing(subjects.pressing(day())).stream()
                .filter(one -> ladder.sendable(one.facts()).isPresent())
                .sorted(MOST_URGENT)
                .toList();
    }

    /** What waits for one rung above the 督办单, which the supervision group sends. */
    public List<Pressing> waitingFor(Rung rung) {
        return pressing().stream().filter(one -> one.waitsFor(rung)).toList();
    }

    /** Everything open that something above the 督办单 was sent about, whatever its light. */
    public List<Climbed> climbed() {
        Map<MatterKey, List<SentRung>> above = rungs.all();
        return above.isEmpty()
                ? List.of()
                : subjects.facts(above.keySet(), day()).values().stream()
                        .filter(LadderFacts::open)
                        .map(facts -> new Climbed(facts, above.get(facts.matter())))
                        .toList();
    }

    /** The same of things named by a form; those that do not exist are left out. */
    public List<Pressing> of(Collection<MatterKey> matters) {
        Map<MatterKey, LadderFacts> facts = subjects.facts(matters, day());
        return pressing(matters.stream()
                .filter(facts::containsKey)
                .map(facts::get)
                .distinct()
                .toList());
    }

    /** The first words of what may be sent about it today; the office changes them. */
    public String words(Pressing about) {
        return about.sendable() == null ? "" : drafts.urge(about.facts(), about.sendable());
    }

    Optional<Pressing> of(MatterKey matter) {
        return of(List.of(matter)).stream().findFirst();
    }

    /** What was sent about things of one kind, documents within the actor's scope included, the newest first. One query. */
    public List<LadderEntry> thread(Actor actor, String kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return DocumentQueries.scope(
                        jdbc.sql("""
                        select u.rung, u.urged_at as at, u.urged_by as by_name, u.words, u.recipients, null as path
                          from notification_urge u
                         where u.rung is not null and u.subject_kind = :kind and u.subject in (:subjects)
                        union all
                        select 'ORDER', d.issued_at, d.signed_by, d.title, 0, '/orders/' || o.id
                          from task_order o join document d on d.id = o.document_id
                         where o.subject_kind = :kind and o.subject_id in (:ids) and d.state = 'ISSUED' and o.relation is null
                           and\s""" + DocumentQueries.IN_SCOPE + rungs.thread() + " order by 2 desc"), actor)
                .param("kind", kind)
                .param("ids", ids)
                .param("subjects", ids.stream().map(String::valueOf).toList())
                .query((row, n) -> new LadderEntry(
                        Rung.valueOf(row.getString("rung")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("words"),
                        row.getInt("recipients"),
                        row.getString("path")))
                .list();
    }

    private List<Pressing> pressing(List<LadderFacts> facts) {
        List<MatterKey> matters = facts.stream().map(LadderFacts::matter).toList();
        Map<MatterKey, List<SentRung>> sent = rungs.about(matters);
        Map<MatterKey, StandingOrder> orders = standing(matters);
        Ladder ladder = ladder();
        return facts.stream()
                .map(one -> pressing(ladder, one, sent.getOrDefault(one.matter(), List.of()), orders))
                .toList();
    }

    private Pressing pressing(
            Ladder ladder, LadderFacts facts, List<SentRung> known, Map<MatterKey, StandingOrder> orders) {
        LocalDate today = today();
        Map<Boolean, List<SentRung>> bySupervision = known.stream()
                .collect(Collectors.partitioningBy(one -> one.rung().isSupervisions()));
        List<SentRung> sent = bySupervision.get(false);
        List<SentRung> above = bySupervision.get(true);
        StandingOrder order = orders.get(facts.matter());
        Rung sendable = ladder.sendable(facts)
                .filter(rung -> sent.stream()
                        .noneMatch(one -> one.rung() == rung && one.on().equals(today)))
                .orElse(null);
        return new Pressing(
                facts,
                facts.unitName(),
                sent,
                ladder.next(facts, sent, order, above, today).orElse(null),
                sendable,
                order == null ? null : order.id(),
                above);
    }

    /** The 督办单 about each thing that is drafted or stands for the thing's date, voided ones aside. */
    private Map<MatterKey, StandingOrder> standing(Collection<MatterKey> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select o.id, o.subject_kind, o.subject_id, o.answer_by, o.finish_by, d.state = 'ISSUED' as issued,
                               exists (select 1 from task_order_answer a where a.order_id = o.id) as answered
                          from task_order o join document d on d.id = o.document_id
                         where (o.subject_kind, o.subject_id) in (:matters) and o.relation is null
                           and not exists (select 1 from task_order v join document d on d.id = v.document_id
                                            where v.supersedes = o.id and v.relation = 'VOIDS' and d.state = 'ISSUED')
                         order by o.id""")
                .param(
                        "matters",
                        matters.stream()
                                .map(matter -> new Object[] {matter.kind(), matter.id()})
                                .toList())
                .query((row, n) -> Map.entry(
                        new MatterKey(row.getString("subject_kind"), row.getLong("subject_id")),
                        new StandingOrder(
                                new OrderId(row.getLong("id")),
                                row.getBoolean("issued"),
                                row.getBoolean("answered"),
                                row.getObject("answer_by", LocalDate.class),
                                row.getObject("finish_by", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (older, newer) -> newer));
    }

    /** The rule above the 督办单, with the thresholds that are set. */
    public UpperLadder upperLadder() {
        return new UpperLadder(
                calendars.current(),
                settings.number(Setting.TALK_AFTER_WORKDAYS),
                settings.number(Setting.PROPOSAL_AFTER_WORKDAYS));
    }

    Ladder ladder() {
        return new Ladder(
                calendars.current(),
                settings.number(Setting.ORDER_AFTER_WORKDAYS),
                lights.thresholds().dueSoonWorkdays(),
                upperLadder());
    }

    private LadderDay day() {
        return new LadderDay(today(), schedules::outlooks);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
