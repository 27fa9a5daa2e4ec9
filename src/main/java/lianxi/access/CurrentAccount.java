package lianxi.access;

import java.time.Instant;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request: the account as it stands at this moment, and its person's roles of the day.
 *
 * @param unit short name of the first own unit
 * @param stamp the security stamp; a session of another stamp is over
 * @param passwordChangedAt since when the password holds
 */
public record CurrentAccount(
        AccountId id,
        Actor actor,
        String login,
        @Nullable String unit,
        Language language,
        boolean largeText,
        boolean mustChange,
        boolean sample,
        Instant passwordChangedAt,
        String stamp) {}
