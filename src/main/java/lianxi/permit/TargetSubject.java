package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.extension.ExtensionSubject;
import lianxi.project.extension.GrantedExtension;
import lianxi.project.extension.SubjectFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A track's target date as something that only the 组长 may move beyond its latest safe date (目标日期审定). */
@Component
class TargetSubject implements ExtensionSubject {

    static final String KIND = "permit-target";

    private final TrackRows rows;
    private final ScheduleQueries schedules;
    private final ObjectProvider<TargetService> targets;
    private final MessageSource messages;
    private final Clock clock;

    TargetSubject(
            TrackRows rows,
            ScheduleQueries schedules,
            ObjectProvider<TargetService> targets,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.schedules = schedules;
        this.targets = targets;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String nameKey() {
        return "permit.target";
    }

    @Override
    public Map<Long, SubjectFacts> facts(Collection<Long> ids) {
        Map<NodeKey, ScheduleOutlook> outlooks = ids.isEmpty() ? Map.of() : schedules.outlooks();
        Map<Long, SubjectFacts> facts = new LinkedHashMap<>();
        for (TrackRow track : ids.isEmpty() ? List.<TrackRow>of() : rows.all()) {
            if (ids.contains(track.id().value())) {
                facts.put(track.id().value(), facts(track, outlooks));
            }
        }
        return facts;
    }

    private SubjectFacts facts(TrackRow track, Map<NodeKey, ScheduleOutlook> outlooks) {
        ScheduleOutlook outlook = outlooks.get(track.last().node());
        return new SubjectFacts(
                track.projectName() + " \u00b7 " + track.permitName(),
                "/permits/" + track.id(),
                track.unit(),
                due(track),
                outlook == null ? null : outlook.latestSafeDate(),
                true,
                track.state().isOpen());
    }

    /** A target that has passed is no limit that ran out: a new one may be asked for. */
    @Nullable
    private LocalDate due(TrackRow track) {
        return track.targetOn() == null || track.targetOn().isBefore(LocalDate.now(clock)) ? null : track.targetOn();
    }

    @Override
    public void granted(Actor decider, long id, GrantedExtension extension) {
        String reason = messages.getMessage(
                "permit.target.granted",
                new Object[] {extension.askedBy(), extension.reason(), extension.decidedBy()},
                Locale.SIMPLIFIED_CHINESE);
        targets.getObject().granted(decider, new TrackId(id), extension.newDue(), reason);
    }
}
