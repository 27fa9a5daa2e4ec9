package lianxi.notification;

import java.util.List;

/**
 * A text by its message key, put into words in the language of whoever gets it. Arguments may be strings, numbers, dates,
 * moments and other texts.
 */
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
