package lianxi.shared.web;

import java.io.Serializable;
import java.util.Arrays;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The message shown once on the page after a redirect; the layout prints it. */
public final class Flash {

    private Flash() {}

    /** Says that it is done, by a message key and its arguments. */
    public static void done(RedirectAttributes redirect, String key, Object... args) {
        add(redirect, "done", key, args);
    }

    public static void info(RedirectAttributes redirect, String key, Object... args) {
        add(redirect, "info", key, args);
    }

    public static void warn(RedirectAttributes redirect, String key, Object... args) {
        add(redirect, "warn", key, args);
    }

    private static void add(RedirectAttributes redirect, String kind, String key, Object... args) {
        String[] texts = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        redirect.addFlashAttribute("flash", new Notice(kind, key, texts));
    }

    /** Texts only, so that the session can keep it. */
    public record Notice(String kind, String key, String[] args) implements Serializable {}
}
