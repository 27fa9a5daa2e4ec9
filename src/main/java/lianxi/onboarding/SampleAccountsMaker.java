package lianxi.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianxi.access.AccountService;
import lianxi.access.Actors;
import lianxi.access.GrantService;
import lianxi.access.NewAccount;
import lianxi.access.SamplePasswords;
import lianxi.onboarding.script.SampleFiles;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedRole;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.roster.UnitRole;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the sample group's accounts: everybody in the notice, each unit's responsible person and contact, 三员. */
@Component
@Profile("sample")
class SampleAccountsMaker {

    private final AccountService accounts;
    private final GrantService grants;
    private final SamplePasswords passwords;
    private final Actors actors;
    private final BusinessClock clock;

    SampleAccountsMaker(
            AccountService accounts,
            GrantService grants,
            SamplePasswords passwords,
            Actors actors,
            BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.actors = actors;
        this.clock = clock;
    }

    /** Opens them at one moment; several at once, because hashing a password takes its time by design. */
    List<SampleAccount> open(RosterFile notice, RosterFile.Ids ids, Instant moment) {
        List<Wanted> wanted = new ArrayList<>();
        for (NamedUnit unit : notice.units()) {
            unit.roles().stream()
                    .filter(role -> role.role() == UnitRole.RESPONSIBLE || role.role() == UnitRole.CONTACT)
                    .forEach(role -> wanted.add(of(unit, role, ids)));
        }
        SampleFiles.grants()
                .forEach((login, person) -> wanted.add(new Wanted(
                        NewAccount.of(login, ids.person(person.name())),
                        person.name(),
                        unitOf(person.name(), notice),
                        person.roles())));
        SampleFiles.administrators()
                .forEach((login, person) -> wanted.add(new Wanted(
                        NewAccount.ofAdministrator(login, person.name()), person.name(), "", person.roles())));
        return wanted.parallelStream()
                .map(one -> clock.at(moment, () -> open(one)))
                .toList();
    }

    private SampleAccount open(Wanted wanted) {
        SamplePasswords.Hashed password = passwords.next();
        AccountId id = accounts.openSample(Actor.system(), wanted.account(), password);
        wanted.grants().forEach(role -> grants.grant(Actor.system(), id, role));
        return new SampleAccount(
                wanted.account().login(),
                password.password(),
                actors.actorOf(id).roles(),
                wanted.unit(),
                wanted.name());
    }

    private static Wanted of(NamedUnit unit, NamedRole role, RosterFile.Ids ids) {
        String email = role.email();
        if (email == null) {
            throw new IllegalStateException(role.name() + " has no e-mail address to take the login from");
        }
        String login = email.substring(0, email.indexOf('@'));
        return new Wanted(NewAccount.of(login, ids.person(role.name())), role.name(), unit.name(), Set.of());
    }

    private static String unitOf(String name, RosterFile notice) {
        return notice.places().stream()
                .filter(place -> place.name().equals(name))
                .map(NamedPlace::unit)
                .filter(unit -> unit != null && !unit.isBlank())
                .findFirst()
                .orElse("");
    }

    private record Wanted(NewAccount account, String name, String unit, Set<Role> grants) {}
}
