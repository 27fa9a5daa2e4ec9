package lianxi.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.NodeKey;
import lianxi.task.order.LadderDay;
import lianxi.task.order.LadderFacts;
import lianxi.task.order.LadderSubject;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Permit steps as things that the ladder urges (手续环节催办); the unit that follows the track answers for them. */
@Component
@Transactional(readOnly = true)
class PermitLadder implements LadderSubject {

    static final String KIND = "permit-step";

    private final TrackRows rows;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final MessageSource messages;

    PermitLadder(TrackRows rows, WorkCalendars calendars, LightSettings lights, MessageSource messages) {
        this.rows = rows;
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
        return """
                select s.id from permit_step s join permit_track t on t.id = s.track_id
                 where t.need = 'NEEDED'
                   and s.state in ('NOT_STARTED', 'PREPARING', 'SUBMITTED', 'SUPPLEMENTING', 'ACCEPTED', 'IN_REVIEW', 'GRANTED')""";
    }

    @Override
    public List<LadderFacts> pressing(LadderDay day) {
        return facts(rows.all(), day).values().stream()
                .filter(facts -> facts.light() != null && facts.light().light().isUrgent())
                .filter(LadderFacts::open)
                .toList();
    }

    @Override
    public Map<Long, LadderFacts> facts(Collection<Long> ids, LadderDay day) {
        Map<Long, LadderFacts> facts =
                facts(rows.ofSteps(ids.stream().map(StepId::new).toList()), day);
        facts.keySet().retainAll(ids);
        return facts;
    }

    private Map<Long, LadderFacts> facts(List<TrackRow> tracks, LadderDay day) {
        LocalDate today = day.today();
        Map<NodeKey, ScheduleOutlook> outlooks = tracks.isEmpty() ? Map.of() : day.outlooks();
        WorkCalendar calendar = calendars.current();
        LightRules rules = new LightRules(calendar, lights.thresholds());
        Map<Long, LadderFacts> all = new LinkedHashMap<>();
        for (TrackRow track : tracks) {
            for (TrackRow.Step step : track.steps()) {
                LightReading light = rules.read(track.lightFacts(step, calendar, today, outlooks), today);
                all.put(step.id().value(), facts(track, step, light, today));
            }
        }
        return all;
    }

    private LadderFacts facts(TrackRow track, TrackRow.Step step, LightReading light, LocalDate today) {
        StepFacts facts = track.facts(step, Map.of());
        boolean open = track.need() == Need.NEEDED && facts.isUnfinished();
        String name = track.steps().size() > 1
                ? text("permit.ladder.step", track.projectName(), track.permitName(), step.name())
                : text("permit.ladder.track", track.projectName(), track.permitName());
        return new LadderFacts(
                new MatterKey(KIND, step.id().value()),
                name,
                "/permits/" + track.id(),
                "",
                track.unit(),
                track.unitName(),
                null,
                facts.due(calendars.current(), today),
                light,
                open,
                text("permit.ladder.asked"),
                record(step.progress()));
    }

    /** The dates that the step's record holds. */
    private List<String> record(StepProgress progress) {
        List<String> record = new ArrayList<>();
        add(record, "permit.ladder.submitted", progress.submittedOn());
        add(record, "permit.ladder.accepted", progress.acceptedOn());
        add(record, "permit.ladder.decided", progress.decidedOn());
        return record;
    }

    private void add(List<String> record, String key, @Nullable LocalDate on) {
        if (on != null) {
            record.add(text(key, Integer.toString(on.getYear()), on.getMonthValue(), on.getDayOfMonth()));
        }
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
