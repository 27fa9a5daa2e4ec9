package lianxi.supervision.notice;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who examines a notice (审定人): the group's head, or a deputy under 授权.
 *
 * @param authority the 授权, in words; null for the head
 */
record Examiner(
        PersonId person,
        String name,
        LocalDate on,
        @Nullable String authority) {}
