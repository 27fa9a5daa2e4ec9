package lianxi.shared.web;

import java.util.List;

/** Files of the product itself (样式、脚本、字体): for everybody, without session or query, kept by browsers. */
public final class StaticFiles {

    /** As path patterns. */
    public static final List<String> PATTERNS =
            List.of("/css/**", "/js/**", "/img/**", "/fonts/**", "/vendor/**", "/favicon.ico");

    private StaticFiles() {}

    public static boolean isOne(String path) {
        return PATTERNS.stream().anyMatch(pattern -> path.startsWith(pattern.replace("**", "")));
    }
}
