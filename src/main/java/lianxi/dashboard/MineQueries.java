package lianxi.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.weekly.OwedReport;
import lianxi.weekly.WeeklyQueries;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that one person owes (我的待办), by working days left. */
@Component
@Transactional(readOnly = true)
public class MineQueries {

    private static final Comparator<Owed> MOST_URGENT_FIRST = Comparator.comparing(
                    Owed::workdaysLeft, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final OwedQueries owed;
    private final WeeklyQueries weekly;
    private final PermitQueries permits;
    private final ExtensionQueries extensions;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    MineQueries(
            OwedQueries owed,
            WeeklyQueries weekly,
            PermitQueries permits,
            ExtensionQueries extensions,
            WorkCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.owed = owed;
        this.weekly = weekly;
        this.permits = permits;
        this.extensions = extensions;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** The acts and decisions that wait for the person, the unit's reports, the permit tracks on which it has the ball. */
    public List<Owed> of(Actor actor) {
        List<Owed> all = new ArrayList<>(owed.of(actor));
        extensions.pendingFor(actor).stream().map(this::decision).forEach(all::add);
        boolean unit =
                actor.isAny(Role.UNIT_HEAD, Role.CONTACT) && !actor.units().isEmpty();
        if (unit) {
            all.addAll(reports(actor.units()));
        }
        if (unit || actor.is(Role.UNDERTAKER)) {
            all.addAll(tracks(actor, unit));
        }
        return all.stream().sorted(MOST_URGENT_FIRST).toList();
    }

    private Owed decision(ExtensionView asked) {
        LocalDate due = asked.oldDue();
        return new Owed(
                "extension:" + asked.id(),
                asked.title(),
                asked.unitName(),
                "dashboard.mine.act.extension",
                "/extensions/" + asked.id(),
                due,
                due == null ? null : left(due));
    }

    private List<Owed> reports(Set<UnitId> units) {
        return weekly.owed(units).stream()
                .filter(report -> report.state().isOwing())
                .map(this::report)
                .toList();
    }

    private Owed report(OwedReport report) {
        ZonedDateTime slot = report.slot().withZoneSameInstant(BusinessClock.ZONE);
        return new Owed(
                "weekly:" + report.unit() + ":" + report.week().friday(),
                text("dashboard.mine.weekly"),
                report.unitName(),
                "dashboard.mine.act.weekly",
                report.report() == null ? "/weekly" : "/weekly/reports/" + report.report(),
                slot.toLocalDate(),
                left(slot.toLocalDate()));
    }

    private List<Owed> tracks(Actor actor, boolean unit) {
        List<TrackLine> lines = permits.registerFor(actor).lines();
        return (unit ? Urgency.ofUnits(lines, actor.units()) : Urgency.ofTheCompany(lines))
                .stream()
                        .map(line -> new Owed(
                                "permit:" + line.id(),
                                line.permitName(),
                                line.projectName(),
                                unit ? "dashboard.mine.act.permit" : "dashboard.mine.act.material",
                                "/permits/" + line.id(),
                                line.due(),
                                line.due() == null ? null : left(line.due())))
                        .toList();
    }

    private int left(LocalDate due) {
        WorkCalendar calendar = calendars.current();
        return calendar.workdaysBetween(LocalDate.now(clock), due);
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
