package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendars;
import lianxi.project.extension.ExtensionSubject;
import lianxi.project.extension.GrantedExtension;
import lianxi.project.extension.SubjectFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A step's promised limit as something whose extension is asked for and decided (承诺时限延期). */
@Component
class LimitSubject implements ExtensionSubject {

    static final String KIND = "permit-limit";

    private final TrackRows rows;
    private final TrackDesk desk;
    private final StepClockService clocks;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    LimitSubject(
            TrackRows rows,
            TrackDesk desk,
            StepClockService clocks,
            ScheduleQueries schedules,
            WorkCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.clocks = clocks;
        this.schedules = schedules;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String nameKey() {
        return "permit.promised";
    }

    @Override
    public Map<Long, SubjectFacts> facts(Collection<Long> ids) {
        Map<NodeKey, ScheduleOutlook> outlooks = ids.isEmpty() ? Map.of() : schedules.outlooks();
        Map<Long, SubjectFacts> facts = new LinkedHashMap<>();
        for (TrackRow track : ids.isEmpty() ? List.<TrackRow>of() : rows.all()) {
            track.steps().stream()
                    .filter(step -> ids.contains(step.id().value()))
                    .forEach(step -> facts.put(step.id().value(), facts(track, step, outlooks)));
        }
        return facts;
    }

    private SubjectFacts facts(TrackRow track, TrackRow.Step step, Map<NodeKey, ScheduleOutlook> outlooks) {
        StepFacts facts = track.facts(step, outlooks);
        ScheduleOutlook outlook = facts.outlook();
        return new SubjectFacts(
                track.projectName() + " \u00b7 " + track.permitName() + " \u00b7 " + step.name(),
                "/permits/" + track.id(),
                track.unit(),
                facts.due(calendars.current(), LocalDate.now(clock)),
                outlook == null ? null : outlook.latestSafeDate(),
                false,
                isOpen(facts));
    }

    /** A statutory limit is extended by the authority's own head, not here. */
    private static boolean isOpen(StepFacts facts) {
        boolean runs = facts.state() == StepState.ACCEPTED || facts.state() == StepState.IN_REVIEW;
        return runs && facts.limit() != null && facts.limit().nature() == TimeLimit.Nature.PROMISED;
    }

    @Override
    public void granted(Actor decider, long id, GrantedExtension extension) {
        TrackRow row = rows.ofSteps(List.of(new StepId(id))).get(0);
        PermitTrack track = desk.find(row.id());
        String reason = messages.getMessage(
                "permit.prolonged",
                new Object[] {extension.askedBy(), extension.reason(), extension.decidedBy()},
                Locale.SIMPLIFIED_CHINESE);
        StepEntry told = StepEntry.on(desk.today()).noted(reason);
        clocks.prolong(decider, track, track.step(new StepId(id)), extension.newDue(), extension.decidedBy(), told);
    }
}
