package lianxi.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;

/** Where and in which language a person is reached. */
interface AddressBook {

    Map<PersonId, Addressee> of(Collection<PersonId> persons);

    default Addressee of(PersonId person) {
        return of(List.of(person)).get(person);
    }
}
