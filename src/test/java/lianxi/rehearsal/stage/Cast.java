package lianxi.rehearsal.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleLogin;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedRole;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.roster.UnitRole;
import lianxi.shared.Role;

/**
 * Who plays what, and the account that each is to get.
 *
 * @param members the group's members as printed, the head first
 * @param roles by player
 * @param administrators the three (三员), by what they administer
 */
public record Cast(List<String> members, Map<Player, Account> roles, Map<Role, Account> administrators) {

    /**
     * An account to be opened.
     *
     * @param unit the unit that the person acts for, blank for those in the group, the office and the supervision group
     * @param grants what the security administrator grants
     */
    public record Account(String name, String login, String unit, Set<Role> grants) {

        boolean isOfUnit() {
            return !unit.isEmpty();
        }
    }

    static Cast of(RosterFile notice) {
        Map<Player, Account> roles = new HashMap<>();
        Map<String, Account> seated = seated();
        for (NamedPlace place : notice.places()) {
            players(place).forEach(player -> roles.put(player, seated.get(place.name())));
        }
        for (NamedUnit unit : notice.units()) {
            for (NamedRole role : unit.roles()) {
                if (role.role() == UnitRole.CONTACT) {
                    roles.put(Player.contactOf(unit.name()), of(unit, role));
                } else if (role.role() == UnitRole.RESPONSIBLE) {
                    roles.put(Player.headOf(unit.name()), of(unit, role));
                }
            }
        }
        return new Cast(members(notice), roles, administering());
    }

    /** Everybody once, in an order that is always the same. */
    List<Account> accounts() {
        return roles.values().stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Account::login))
                .toList();
    }

    private static Account of(NamedUnit unit, NamedRole role) {
        String email = role.email();
        if (email == null) {
            throw new IllegalStateException(role.name() + " has no e-mail address to take the login from");
        }
        return new Account(role.name(), email.substring(0, email.indexOf('@')), unit.name(), Set.of());
    }

    private static Map<String, Account> seated() {
        Map<String, Account> byName = new HashMap<>();
        SampleFiles.grants()
                .forEach((login, person) ->
                        byName.put(person.name(), new Account(person.name(), login, "", person.roles())));
        Account colleague = new Account(NoticeRoster.COLLEAGUE, "bangongshi2", "", Set.of(Role.OFFICE));
        byName.put(colleague.name(), colleague);
        return byName;
    }

    private static Map<Role, Account> administering() {
        Map<Role, Account> administrators = new HashMap<>();
        for (Map.Entry<String, SampleLogin> one : SampleFiles.administrators().entrySet()) {
            SampleLogin person = one.getValue();
            Role office = person.roles().iterator().next();
            administrators.put(office, new Account(person.name(), one.getKey(), "", person.roles()));
        }
        return administrators;
    }

    private static List<String> members(RosterFile notice) {
        return notice.places().stream()
                .filter(place -> place.body() == Body.GROUP)
                .map(NamedPlace::name)
                .toList();
    }

    private static Player inOffice(NamedPlace place) {
        if (place.role() == PlaceRole.DIRECTOR) {
            return Player.DIRECTOR;
        }
        return place.name().equals(NoticeRoster.COLLEAGUE) ? Players.COLLEAGUE : Player.OFFICE;
    }

    private static List<Player> players(NamedPlace place) {
        List<Player> played = new ArrayList<>();
        switch (place.body()) {
            case OFFICE -> played.add(inOffice(place));
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
