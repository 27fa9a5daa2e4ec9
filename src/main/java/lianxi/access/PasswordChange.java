package lianxi.access;

import org.jspecify.annotations.Nullable;

/**
 * A person's change of the own password.
 *
 * @param address the client's address, for the count of failures
 */
public record PasswordChange(
        String present, String wanted, @Nullable String address) {

    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
