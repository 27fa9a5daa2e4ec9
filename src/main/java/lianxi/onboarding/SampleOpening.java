package lianxi.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.PermitType;
import lianxi.roster.Body;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedRole;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.roster.RosterSetUp;
import lianxi.roster.UnitRole;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sample's first morning: the notice's group with its roster and accounts, and from then on things are owed. */
@Component
@Profile("sample")
class SampleOpening {

    private static final String NOTICE = "sample/roster.json";
    private static final String EXAMPLE = "sample/example-unit.json";

    private final RosterSetUp roster;
    private final SampleAccountsMaker accounts;
    private final CatalogueQueries catalogue;
    private final OccurrenceLedger ledger;
    private final BusinessClock clock;

    SampleOpening(
            RosterSetUp roster,
            SampleAccountsMaker accounts,
            CatalogueQueries catalogue,
            OccurrenceLedger ledger,
            BusinessClock clock) {
        this.roster = roster;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    SampleCast setUp(SampleTimeline timeline) {
        Instant morning = timeline.setUp();
        RosterFile notice = withExampleUnit(roster.read(new ClassPathResource(NOTICE)));
        RosterFile.Ids ids = clock.at(morning, () -> {
            RosterFile.Ids made = roster.setUp(
                    Actor.system(),
                    notice,
                    timeline.setUpDay(),
                    new OrderingDocument(notice.title(), timeline.setUpDay()));
            ledger.begin();
            return made;
        });
        List<SampleAccount> made = accounts.open(notice, ids, morning);
        return new SampleCast(players(notice, ids), members(notice), made, unitOfPermit());
    }

    /** Beside the units of the notice one that is invented: what supervision finds in the sample, it finds there. */
    private RosterFile withExampleUnit(RosterFile notice) {
        List<NamedUnit> units = new ArrayList<>(notice.units());
        units.addAll(roster.read(new ClassPathResource(EXAMPLE)).units());
        return new RosterFile(notice.title(), notice.day(), notice.bodies(), units, notice.places());
    }

    private Map<String, String> unitOfPermit() {
        return catalogue.catalogue().types().stream()
                .collect(Collectors.toMap(PermitType::code, PermitType::defaultUnit));
    }

    private static List<String> members(RosterFile notice) {
        return notice.places().stream()
                .filter(place -> place.body() == Body.GROUP)
                .map(NamedPlace::name)
                .toList();
    }

    private static Map<Player, PersonId> players(RosterFile notice, RosterFile.Ids ids) {
        Map<Player, PersonId> players = new HashMap<>();
        for (NamedPlace place : notice.places()) {
            playedBy(place).forEach(player -> players.put(player, ids.person(place.name())));
        }
        for (NamedUnit unit : notice.units()) {
            for (NamedRole role : unit.roles()) {
                if (role.role() == UnitRole.CONTACT) {
                    players.put(Player.contactOf(unit.name()), ids.person(role.name()));
                } else if (role.role() == UnitRole.RESPONSIBLE) {
                    players.put(Player.headOf(unit.name()), ids.person(role.name()));
                }
            }
        }
        return players;
    }

    private static List<Player> playedBy(NamedPlace place) {
        List<Player> played = new ArrayList<>();
        switch (place.body()) {
            case OFFICE -> played.add(place.role() == PlaceRole.DIRECTOR ? Player.DIRECTOR : Player.OFFICE);
            case GROUP -> {
                played.add(Player.member(place.name()));
                if (place.role() == PlaceRole.HEAD) {
                    played.add(Player.GROUP_HEAD);
                }
            }
            case SUPERVISION ->
                played.add(place.role() == PlaceRole.HEAD ? Player.SUPERVISION_HEAD : Player.supervisor(place.name()));
        }
        return played;
    }
}
