package lianxi.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lianxi.access.AccountService;
import lianxi.access.GrantService;
import lianxi.access.NewAccount;
import lianxi.access.Slip;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingSeriesService;
import lianxi.meeting.MonthlyRule;
import lianxi.onboarding.GroupSetUp.Administrator;
import lianxi.onboarding.GroupSetUp.Person;
import lianxi.onboarding.GroupSetUp.RegularMeeting;
import lianxi.roster.Body;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.roster.UnitKind;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a served installation up (首次设置): three administrators, the group, its office, the first accounts. */
@Service
public class SetUpService {

    private static final int MEETING_MINUTES = 90;

    private final SetUpLinks links;
    private final RosterSetUp roster;
    private final AccountService accounts;
    private final GrantService grants;
    private final OccurrenceLedger ledger;
    private final MeetingSeriesService meetings;
    private final AuditTrail audit;
    private final Clock clock;

    SetUpService(
            SetUpLinks links,
            RosterSetUp roster,
            AccountService accounts,
            GrantService grants,
            OccurrenceLedger ledger,
            MeetingSeriesService meetings,
            AuditTrail audit,
            Clock clock) {
        this.links = links;
        this.roster = roster;
        this.accounts = accounts;
        this.grants = grants;
        this.ledger = ledger;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it or nothing; uses the link up. The slips are shown once, their passwords are kept nowhere. */
    @AllowedTo(system = true)
    @Transactional
    public List<Slip> setUp(Actor system, String token, GroupSetUp wanted) {
        links.use(token);
        if (wanted.documentDay().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("documentDay", "onboarding.refused.future");
        }
        RosterFile.Ids ids = makeGroup(system, wanted);
        List<Slip> slips = new ArrayList<>();
        slips.add(administrator(system, wanted.system()));
        slips.add(administrator(system, wanted.security()));
        slips.add(administrator(system, wanted.audit()));
        slips.add(member(system, wanted.head(), ids, Role.LEADER));
        slips.add(member(system, wanted.director(), ids, Role.OFFICE));
        slips.add(member(system, wanted.clerk(), ids, Role.OFFICE));
        ledger.begin();
        RegularMeeting meeting = wanted.meeting();
        meetings.begin(system, MonthlyRule.onDay(meeting.dayOfMonth()), meeting.at(), MEETING_MINUTES, meeting.place());
        audit.record(system, "onboarding.set-up", "onboarding_setup_link", null, AuditFields.none());
        return slips;
    }

    private RosterFile.Ids makeGroup(Actor system, GroupSetUp wanted) {
        OrderingDocument document = new OrderingDocument(wanted.documentTitle(), wanted.documentDay());
        RosterFile file = new RosterFile(
                wanted.documentTitle(),
                wanted.documentDay(),
                List.of(
                        new RosterFile.NamedBody(Body.GROUP, wanted.groupName(), null),
                        new RosterFile.NamedBody(Body.OFFICE, wanted.officeName(), wanted.seatName())),
                List.of(new RosterFile.NamedUnit(
                        wanted.seatName(), wanted.seatShortName(), "", UnitKind.MEMBER, "", true, List.of())),
                List.of(
                        place(Body.GROUP, PlaceRole.HEAD, wanted.head(), null),
                        place(Body.OFFICE, PlaceRole.DIRECTOR, wanted.director(), wanted.seatName()),
                        place(Body.OFFICE, PlaceRole.STAFF, wanted.clerk(), wanted.seatName())));
        return roster.setUp(system, file, wanted.documentDay(), document);
    }

    private static RosterFile.NamedPlace place(Body body, PlaceRole role, Person person, String unit) {
        return new RosterFile.NamedPlace(body, role, person.name(), person.post(), unit, false);
    }

    private Slip administrator(Actor system, Administrator one) {
        return at(one.field(), () -> {
            Slip slip = accounts.open(system, NewAccount.ofAdministrator(one.login(), one.name()));
            grants.grant(system, slip.account(), one.role());
            return slip;
        });
    }

    private Slip member(Actor system, Person one, RosterFile.Ids ids, Role role) {
        return at(one.field(), () -> {
            Slip slip = accounts.open(system, NewAccount.of(one.login(), ids.person(one.name())));
            grants.grant(system, slip.account(), role);
            return slip;
        });
    }

    /** Leads a refusal to that person's fields on the page. */
    private static Slip at(String field, Supplier<Slip> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            String part = "login".equals(refused.field()) ? "Login" : "Name";
            throw new RefusedException(field + part, refused.messageKey(), refused.arguments());
        }
    }
}
