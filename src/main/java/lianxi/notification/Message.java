package lianxi.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told.
 *
 * @param path the page of ours where it is dealt with, as "/weekly/2017-01-27"; null if there is none
 */
public record Message(
        Text title, List<Text> lines, @Nullable String path) {

    public Message {
        lines = List.copyOf(lines);
        if (path != null && (!path.startsWith("/") || path.startsWith("//"))) {
            throw new IllegalArgumentException("not a path of ours: " + path);
        }
    }

    public static Message of(Text title, Text... lines) {
        return new Message(title, List.of(lines), null);
    }

    /** The same, leading to a page. */
    public Message at(String page) {
        return new Message(title, lines, page);
    }
}
