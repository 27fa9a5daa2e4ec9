package lianxi.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lianxi.access.Actors;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Finds people in the roster, and their language with their account. */
@Component
class RosterAddressBook implements AddressBook {

    private final RosterQueries roster;
    private final Actors actors;

    RosterAddressBook(RosterQueries roster, Actors actors) {
        this.roster = roster;
        this.actors = actors;
    }

    @Override
    public Map<PersonId, Addressee> of(Collection<PersonId> persons) {
        Map<PersonId, String> emails = roster.emails(persons);
        Set<PersonId> english = actors.readersOfEnglish(persons);
        Map<PersonId, Addressee> found = new LinkedHashMap<>();
        roster.names(persons).forEach((person, name) -> {
            Locale language = english.contains(person) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            found.put(person, new Addressee(person, name, emails.getOrDefault(person, ""), language));
        });
        return found;
    }
}
