package lianxi.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param path the page it leads to
 * @param read opened, or a reminder of a moment that has passed
 */
public record MessageView(
        MessageId id, String title, String body, @Nullable String path, Instant sentAt, boolean read) {}
