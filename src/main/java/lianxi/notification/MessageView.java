package lianxi.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as its reader sees it; {@code path} is the page it leads to. */
public record MessageView(
        MessageId id, String title, String body, @Nullable String path, Instant sentAt, boolean read) {}
