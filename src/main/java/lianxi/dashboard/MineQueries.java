package lianxi.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.notification.Waiting;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import lianxi.shared.Slice;
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

    static final int PAGE = 50;

    /** As the modules' query orders them: by date, which is by working days left. */
    private static final Comparator<Owed> MOST_URGENT_FIRST =
            Comparator.comparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final OwedQueries owed;
    private final WeeklyQueries weekly;
    private final PermitQueries permits;
    private final ExtensionQueries extensions;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    MineQueries(
            OwedQueries owed,
            WeeklyQueries weekly,
            PermitQueries permits,
            ExtensionQueries extensions,
            WorkCalendars calendars,
            AuditTrail audit,
            MessageSource messages,
            Clock clock) {
        this.owed = owed;
        this.weekly = weekly;
        this.permits = permits;
        this.extensions = extensions;
        this.calendars = calendars;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A page of the acts that wait for the person, the unit's reports, the permit tracks on which it has the ball. */
    public Mine of(Actor actor, int page) {
        List<Owed> derived = derived(actor);
        Waiting waiting = owed.of(actor, Math.multiplyExact(page + 1, PAGE) + 1);
        List<Owed> rows = Stream.concat(waiting.owed().stream(), derived.stream())
                .sorted(MOST_URGENT_FIRST)
                .skip((long) page * PAGE)
                .limit(PAGE + 1L)
                .toList();
        return new Mine(Slice.of(rows, page, PAGE), waiting.total() + derived.size(), decisions(actor));
    }

    /** Everything for a spreadsheet, the decisions first; the look is audited. */
    @Transactional
    public List<Owed> export(Actor actor) {
        List<Owed> rows = Stream.concat(
                        decisions(actor).stream(),
                        Stream.concat(owed.of(actor).stream(), derived(actor).stream())
                                .sorted(MOST_URGENT_FIRST))
                .toList();
        audit.record(
                actor,
                "dashboard.mine-export",
                "person",
                actor.person(),
                AuditFields.none().plain("rows", null, rows.size()));
        return rows;
    }

    /** How many things wait for the person, from what the home page has read already: the number of {@link #of}. */
    int total(Actor actor, Waiting waiting, List<OwedReport> reports, List<TrackLine> tracks) {
        return waiting.total() + derived(actor, reports, tracks).size();
    }

    /** What no module can tell in a query: reports that a slot demands, tracks by their clocks. */
    private List<Owed> derived(Actor actor) {
        boolean unit = isOfUnit(actor);
        return derived(
                actor,
                unit ? weekly.owed(actor.units()) : List.of(),
                unit || actor.is(Role.UNDERTAKER) ? permits.registerFor(actor).lines() : List.of());
    }

    private List<Owed> derived(Actor actor, List<OwedReport> reports, List<TrackLine> tracks) {
        List<Owed> all = new ArrayList<>();
        if (isOfUnit(actor)) {
            reports.stream()
                    .filter(report -> report.state().isOwing())
                    .map(this::report)
                    .forEach(all::add);
            Urgency.ofUnits(tracks, actor.units()).forEach(line -> all.add(track(line, "dashboard.mine.act.permit")));
        } else if (actor.is(Role.UNDERTAKER)) {
            Urgency.ofTheCompany(tracks).forEach(line -> all.add(track(line, "dashboard.mine.act.material")));
        }
        return all;
    }

    /** Writes for a unit: its reports and tracks are this person's. */
    static boolean isOfUnit(Actor actor) {
        return actor.isAny(Role.UNIT_HEAD, Role.CONTACT) && !actor.units().isEmpty();
    }

    private List<Owed> decisions(Actor actor) {
        return extensions.pendingFor(actor).stream().map(this::decision).toList();
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

    private Owed track(TrackLine line, String act) {
        return new Owed(
                "permit:" + line.id(),
                line.permitName(),
                line.projectName(),
                act,
                "/permits/" + line.id(),
                line.due(),
                line.due() == null ? null : left(line.due()));
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
