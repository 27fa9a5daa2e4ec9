package lianxi.access;

import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a new account needs.
 *
 * @param person whose it is; null for an administrator (三员) who is not in the roster
 * @param name the administrator's name; a person's own otherwise
 */
public record NewAccount(
        String login, @Nullable PersonId person, @Nullable String name) {

    public static NewAccount of(String login, PersonId person) {
        return new NewAccount(login, person, null);
    }

    public static NewAccount ofAdministrator(String login, String name) {
        return new NewAccount(login, null, name);
    }
}
