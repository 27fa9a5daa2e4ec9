package lianxi.document.attachment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Makes of what a browser calls a file a name that is safe to show and to save under on any system. */
final class FileNames {

    private static final int LONGEST = 120;

    /** Letters that Windows forbids in names. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\x00-\\x1f]");

    /** An ending that some system would run, followed by another one: {@code 通知.exe.pdf}. */
    private static final Pattern INNER_PROGRAM = Pattern.compile(
            "(?i)\\.(?=(?:exe|com|bat|cmd|scr|pif|msi|dll|lnk|js|jse|vbs|vbe|wsf|wsh|hta|ps1|sh|jar|php|jsp|jspx|asp|aspx|"
                    + "html?|xhtml|svgz?|xml|zip|rar|7z|docm|xlsm)\\.)");

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1", "clock$");

    private FileNames() {}

    /** The name without folders, invisible letters and inner endings, its extension in small letters. */
    static String clean(@Nullable String sent) {
        String line = TextNormaliser.oneLine(sent);
        String name = line == null ? "" : line;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = FORBIDDEN.matcher(name).replaceAll("_").replaceAll("\\s+", " ");
        name = INNER_PROGRAM.matcher(name).replaceAll("_");
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        String extension = extension(name);
        String base = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        return shortened(base.replaceAll("[. ]+$", "")) + (extension.isEmpty() ? "" : "." + extension);
    }

    /** The ending in small letters, empty without one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String base) {
        if (base.isBlank()) {
            return "file";
        }
        if (RESERVED.contains(base.toLowerCase(Locale.ROOT))) {
            return "_" + base;
        }
        int length = base.codePointCount(0, base.length());
        return length <= LONGEST ? base : base.substring(0, base.offsetByCodePoints(0, LONGEST));
    }
}
