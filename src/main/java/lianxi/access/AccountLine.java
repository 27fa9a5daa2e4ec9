package lianxi.access;

import java.time.Instant;
import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account in lists.
 *
 * @param granted the roles granted to it; those that follow from the roster are not among them
 * @param slipUntil until when its one-time password works; null once it is used
 * @param locked whether failed log-ins have locked it right now
 */
public record AccountLine(
        AccountId id,
        String login,
        String name,
        @Nullable PersonId person,
        Set<Role> granted,
        boolean enabled,
        boolean sample,
        @Nullable Instant slipUntil,
        @Nullable Instant lastLoginAt,
        Instant openedAt,
        boolean locked) {

    /** CLOSED, LOCKED, SLIP (never used yet) or OPEN. */
    public AccountState state() {
        if (!enabled) {
            return AccountState.CLOSED;
        }
        if (locked) {
            return AccountState.LOCKED;
        }
        return slipUntil == null ? AccountState.OPEN : AccountState.SLIP;
    }

    public boolean isAdministrator() {
        return granted.stream().anyMatch(Role::isAdministrator);
    }
}
