package lianxi.notification;

import java.util.Locale;
import lianxi.shared.PersonId;

/**
 * A person who is told something.
 *
 * @param email blank if none is known
 */
record Addressee(PersonId person, String name, String email, Locale language) {

    boolean hasEmail() {
        return !email.isBlank();
    }
}
