package lianxi.rehearsal.theatre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A write that the product led on from: it must be found again, once.
 *
 * @param who the person's name
 * @param login the account
 * @param from the play's moment that the form had of its own
 * @param until the play's moment when the answer was there
 * @param action where it was posted to
 * @param led where the answer led
 * @param sent how often the form was sent until it was answered
 * @param key the form's own, by which the product knows it again; null where it has none
 * @param touched whether anything was filled in that the page had not
 */
public record Acknowledged(
        String who,
        String login,
        Instant from,
        Instant until,
        String action,
        String led,
        int sent,
        @Nullable String key,
        boolean touched) {}
