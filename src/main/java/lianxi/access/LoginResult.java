package lianxi.access;

import org.jspecify.annotations.Nullable;

/**
 * How a log-in ended. Why it was refused is not told: a wrong password, an unknown login and a disabled account look the
 * same; too many failures look the same for logins that exist and that do not.
 *
 * @param account null when refused
 * @param locked too many failures, whether the password was right or not
 */
public record LoginResult(@Nullable CurrentAccount account, boolean locked) {

    static LoginResult refused(boolean locked) {
        return new LoginResult(null, locked);
    }
}
