package lianxi.notification;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the ladder that was sent by hand (已发提醒、催办).
 *
 * @param due the date that the thing was held to when it was urged
 * @param recipients how many people were told
 */
public record Urge(
        String subjectKind,
        String subject,
        String rung,
        String words,
        UnitId unit,
        @Nullable LocalDate due,
        LocalDate on,
        int recipients,
        String by,
        Instant at) {}
