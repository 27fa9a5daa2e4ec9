package lianxi.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Finds people in the roster. */
@Component
class RosterAddressBook implements AddressBook {

    private final RosterQueries roster;

    RosterAddressBook(RosterQueries roster) {
        this.roster = roster;
    }

    @Override
    public Map<PersonId, Addressee> of(Collection<PersonId> persons) {
        Map<PersonId, Addressee> found = new LinkedHashMap<>();
        Map<PersonId, String> emails = roster.emails(persons);
        roster.names(persons)
                .forEach((person, name) -> found.put(
                        person,
                        new Addressee(person, name, emails.getOrDefault(person, ""), Locale.SIMPLIFIED_CHINESE)));
        return found;
    }
}
