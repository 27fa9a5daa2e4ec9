package lianxi.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.briefing.BriefingFilter;
import lianxi.briefing.BriefingLine;
import lianxi.briefing.BriefingQueries;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.notification.Waiting;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitRegister;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectId;
import lianxi.project.schedule.AnchorOutlook;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.Tally;
import lianxi.supervision.NextNotice;
import lianxi.supervision.SupervisionRights;
import lianxi.weekly.OwedReport;
import lianxi.weekly.WeeklyQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the home page from what the person is on this day; several roles give several desks. */
@Component
@Transactional(readOnly = true)
public class HomeQueries {

    private static final int ISSUED = 5;
    private static final int OWED = 6;

    /** A supervisor's desk sorts what is owed into its parts. */
    private static final int OWED_OF_A_SUPERVISOR = 200;

    private final OfficeDesks offices;
    private final UnitDesks units;
    private final Outlooks outlooks;
    private final BriefingQueries briefings;
    private final PermitQueries permits;
    private final WeeklyQueries weekly;
    private final OwedQueries owed;
    private final MineQueries mine;
    private final ObjectProvider<NextNotice> notices;
    private final Clock clock;

    HomeQueries(
            OfficeDesks offices,
            UnitDesks units,
            Outlooks outlooks,
            BriefingQueries briefings,
            PermitQueries permits,
            WeeklyQueries weekly,
            OwedQueries owed,
            MineQueries mine,
            ObjectProvider<NextNotice> notices,
            Clock clock) {
        this.offices = offices;
        this.units = units;
        this.outlooks = outlooks;
        this.briefings = briefings;
        this.permits = permits;
        this.weekly = weekly;
        this.owed = owed;
        this.mine = mine;
        this.notices = notices;
        this.clock = clock;
    }

    /** The tracks and briefings are read once, however many desks show them. */
    public Home of(Actor actor) {
        if (actor.roles().stream().allMatch(Role::isAdministrator)) {
            return new Home(false, List.of(), 0, false, null, null, null, null, null, null);
        }
        boolean unit = MineQueries.isOfUnit(actor);
        boolean outlook = actor.isAny(Role.LEADER, Role.MEMBER, Role.SUPERVISOR);
        boolean inside = actor.isInside();
        boolean builder = actor.is(Role.UNDERTAKER) && !inside;
        List<BriefingLine> readable = briefings.list(actor, BriefingFilter.ALL, 0);
        Seen seen = seen(actor, outlook, unit);
        List<OwedReport> reports = unit ? weekly.owed(actor.units()) : List.of();
        boolean supervises = SupervisionRights.supervises(actor);
        Waiting waiting = owed.waiting(actor, supervises ? OWED_OF_A_SUPERVISOR : OWED);
        return new Home(
                actor.is(Role.LEADER),
                supervises ? first(SupervisorDesk.rest(waiting.owed())) : waiting.owed(),
                mine.total(actor, waiting, reports, seen.tracks()),
                decides(actor, waiting),
                actor.is(Role.OFFICE) ? offices.of(actor, readable, seen.tracks(), waiting, !outlook) : null,
                supervises ? supervisor(waiting) : null,
                unit ? units.of(actor, reports, seen.tracks(), issued(readable)) : null,
                outlook ? outlooks.of(actor, readable, seen, waiting) : null,
                builder ? outlooks.builder(actor, seen) : null,
                inside ? null : issued(readable));
    }

    private SupervisorDesk supervisor(Waiting waiting) {
        LocalDate today = LocalDate.now(clock);
        LocalDate notice = notices.stream()
                .flatMap(next -> next.from(today).stream())
                .findFirst()
                .orElse(null);
        return SupervisorDesk.of(waiting.owed(), today, notice);
    }

    private static List<Owed> first(List<Owed> owed) {
        return owed.stream().limit(OWED).toList();
    }

    /** The tracks that the desks show, and where all are read, how the projects' dates stand. */
    record Seen(List<TrackLine> tracks, Map<ProjectId, List<AnchorOutlook>> anchors) {}

    /** Whose each one is, the list says: reckoning it here would cost the page four queries. */
    private static boolean decides(Actor actor, Waiting waiting) {
        boolean powerful = actor.has(Power.GROUP_HEAD) || actor.has(Power.DEPUTY_HEAD);
        return powerful && !actor.is(Role.OFFICE) && waiting.count(Tally.EXTENSIONS) > 0;
    }

    /** The office's desk tells of the reds only. */
    private Seen seen(Actor actor, boolean outlook, boolean unit) {
        boolean oneUnit = unit && actor.units().size() == 1;
        if (oneUnit && !outlook && !actor.isAny(Role.OFFICE, Role.UNDERTAKER)) {
            return new Seen(permits.ofUnit(actor.units().iterator().next()), Map.of());
        }
        if (outlook || unit || actor.is(Role.UNDERTAKER)) {
            PermitRegister register = permits.registerFor(actor);
            return new Seen(register.lines(), register.anchors());
        }
        return new Seen(actor.is(Role.OFFICE) ? permits.reds() : List.of(), Map.of());
    }

    private static List<BriefingLine> issued(List<BriefingLine> readable) {
        return readable.stream()
                .filter(line -> line.issuedAt() != null)
                .limit(ISSUED)
                .toList();
    }
}
