package lianxi.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rung of the ladder says (催办内容).
 *
 * @param rung its word, as "URGE"
 * @param title the thing's name
 * @param path the thing's page
 * @param words what the office wrote
 * @param due the date that the thing is held to; another date arms the ladder anew
 */
public record UrgeText(
        String rung,
        String title,
        String path,
        String words,
        @Nullable LocalDate due) {}
