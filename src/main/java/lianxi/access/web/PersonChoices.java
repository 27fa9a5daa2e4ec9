package lianxi.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.access.AccountLine;
import lianxi.access.AccountQueries;
import lianxi.access.Actors;
import lianxi.roster.PersonLine;
import lianxi.roster.PersonQueries;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.web.Option;
import org.springframework.stereotype.Component;

/** Persons of the roster as the account pages need them. */
@Component
class PersonChoices {

    private final PersonQueries persons;
    private final AccountQueries accounts;
    private final Actors actors;
    private final Clock clock;

    PersonChoices(PersonQueries persons, AccountQueries accounts, Actors actors, Clock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those who have no account yet, by pinyin, with the units that tell namesakes apart. */
    List<Option> withoutAccount() {
        Set<PersonId> have = accounts.personsWithAccount();
        return persons.all(LocalDate.now(clock)).stream()
                .filter(person -> !have.contains(person.id()))
                .map(person -> Option.of(
                        person.id(), person.ties().isEmpty() ? person.name() : person.name() + "　" + person.ties()))
                .toList();
    }

    /** The units that the roster ties people to today, as short names. */
    Map<PersonId, String> units() {
        return persons.all(LocalDate.now(clock)).stream().collect(Collectors.toMap(PersonLine::id, PersonLine::ties));
    }

    /** All roles of the account today: granted and derived. */
    List<Role> rolesOf(AccountLine account) {
        return actors.actorOf(account.id()).roles().stream().sorted().toList();
    }
}
