package lianxi.problem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.BusinessClock;
import lianxi.task.order.LadderDay;
import lianxi.task.order.LadderFacts;
import lianxi.task.order.LadderSubject;
import lianxi.task.order.MatterKey;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Problems as things that the ladder urges (问题催办), while their owner works on them; the wanted day is their date. */
@Component
@Order(2)
@Transactional(readOnly = true)
class ProblemLadder implements LadderSubject {

    static final String KIND = "problem";

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final MessageSource messages;

    ProblemLadder(JdbcClient jdbc, WorkCalendars calendars, LightSettings lights, MessageSource messages) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.lights = lights;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String openIds() {
        return "select p.id from problem p where p.state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING')";
    }

    /** Nothing is due soon beyond the threshold's last day. */
    @Override
    public List<LadderFacts> pressing(LadderDay day) {
        WorkCalendar calendar = calendars.current();
        LocalDate near = calendar.plusWorkdays(
                day.today(), Math.max(1, lights.thresholds().dueSoonWorkdays()));
        StatementSpec urgent = jdbc.sql(ProblemRow.SELECT
                        + "where p.state = 'IN_PROGRESS' and p.wanted_by <= :near order by p.wanted_by, p.id")
                .param("near", near);
        return facts(urgent, day).values().stream()
                .filter(facts -> facts.light() != null && facts.light().light().isUrgent())
                .toList();
    }

    @Override
    public Map<Long, LadderFacts> facts(Collection<Long> ids, LadderDay day) {
        return ids.isEmpty()
                ? Map.of()
                : facts(
                        jdbc.sql(ProblemRow.SELECT + "where p.id in (:ids) and p.owner_unit is not null")
                                .param("ids", ids),
                        day);
    }

    private Map<Long, LadderFacts> facts(StatementSpec query, LadderDay day) {
        ProblemRow reader = new ProblemRow(new LightRules(calendars.current(), lights.thresholds()), day.today());
        Map<Long, LadderFacts> all = new LinkedHashMap<>();
        query.query((row, number) -> reader.line(row))
                .list()
                .forEach(line -> all.put(line.id().value(), facts(line)));
        return all;
    }

    private LadderFacts facts(ProblemLine line) {
        LocalDate raised = LocalDate.ofInstant(line.raisedAt(), BusinessClock.ZONE);
        return new LadderFacts(
                new MatterKey(KIND, line.id().value()),
                line.title(),
                line.path(),
                text("problem.ladder.source", text(line.level().messageKey())),
                line.owner(),
                line.ownerName(),
                null,
                line.wantedBy(),
                line.reading(),
                line.state() == ProblemState.IN_PROGRESS,
                text("problem.ladder.asked"),
                List.of(text(
                        "problem.ladder.raised",
                        Integer.toString(raised.getYear()),
                        raised.getMonthValue(),
                        raised.getDayOfMonth())));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
