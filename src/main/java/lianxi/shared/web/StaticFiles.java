package lianxi.shared.web;

import java.util.List;
import java.util.stream.Stream;

/** Files of the product itself (样式、脚本、字体): for everybody, without session or query, kept by browsers. */
public final class StaticFiles {

    /** Under {@code classpath:/static}, each served at its own name. */
    static final List<String> FOLDERS = List.of("css", "js", "img", "fonts", "vendor");

    /** As path patterns. */
    public static final List<String> PATTERNS = Stream.concat(
                    FOLDERS.stream().map(folder -> "/" + folder + "/**"), Stream.of("/favicon.ico"))
            .toList();

    private StaticFiles() {}

    public static boolean isOne(String path) {
        return PATTERNS.stream().anyMatch(pattern -> path.startsWith(pattern.replace("**", "")));
    }
}
