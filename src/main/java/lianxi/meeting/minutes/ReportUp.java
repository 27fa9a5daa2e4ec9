package lianxi.meeting.minutes;

import java.util.Arrays;
import java.util.List;
import lianxi.document.DeliveryView;
import lianxi.document.DocumentQueries;
import lianxi.document.NumberSeries;
import lianxi.document.PrintSettingService;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingState;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 上报: a meeting is reported up once its minutes went to everybody whom the settings name, 区委 and 区政府 as a rule. */
@Component
@Transactional(readOnly = true)
class ReportUp {

    /** 、，, and blanks. */
    private static final String SEPARATORS = "[\u3001\uFF0C,\\s]+";

    private final MeetingQueries meetings;
    private final MeetingService service;
    private final DocumentQueries documents;
    private final PrintSettingService settings;
    private final RosterQueries roster;

    ReportUp(
            MeetingQueries meetings,
            MeetingService service,
            DocumentQueries documents,
            PrintSettingService settings,
            RosterQueries roster) {
        this.meetings = meetings;
        this.service = service;
        this.documents = documents;
        this.settings = settings;
        this.roster = roster;
    }

    /** Minutes went out: once all have them, the meeting is 已上报. */
    @Transactional
    void noteSending(Actor actor, Paper paper) {
        boolean waits = meetings.view(paper.meeting()).state() == MeetingState.MINUTES_SIGNED;
        if (waits && paper.relation() == null && isComplete(to(paper.kind().series()), reached(paper))) {
            service.markReported(actor, paper.meeting());
        }
    }

    /** Whom papers of the series are reported to, each by its name. */
    List<String> to(NumberSeries series) {
        return parts(settings.of(series).reportTo());
    }

    /** Whether the unit is one of those whom the names mean. */
    static boolean isNamed(UnitView unit, List<String> names) {
        return names.contains(unit.name()) || names.contains(unit.shortName());
    }

    static List<String> parts(String named) {
        return Arrays.stream(named.split(SEPARATORS))
                .filter(part -> !part.isBlank())
                .toList();
    }

    static boolean isComplete(List<String> wanted, List<String> reached) {
        return !wanted.isEmpty() && reached.containsAll(wanted);
    }

    private List<String> reached(Paper paper) {
        List<DeliveryView> deliveries = documents.deliveries(paper.document());
        List<UnitView> units = roster.units();
        return deliveries.stream()
                .flatMap(one -> units.stream()
                        .filter(unit -> unit.id().equals(one.unit()))
                        .map(unit -> List.of(unit.name(), unit.shortName()))
                        .findFirst()
                        .orElse(List.of(one.name()))
                        .stream())
                .toList();
    }
}
