package lianxi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The typeface of one chart: 黑体, and another where it lacks a character, each embedded when first used. */
class ChartFonts {

    private static final List<FontRole> ROLES = List.of(FontRole.HEI, FontRole.FALLBACK);
    private static final String MISSING = "\u3013";

    private final FontLibrary library;
    private final PDDocument document;
    private final Map<FontRole, PDFont> embedded = new EnumMap<>(FontRole.class);

    ChartFonts(FontLibrary library, PDDocument document) {
        this.library = library;
        this.document = document;
    }

    /** A stretch of text that one font can show. */
    record Run(PDFont font, String text) {

        double width(double size) {
            try {
                return font.getStringWidth(text) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        FontRole role = FontRole.HEI;
        for (int codePoint : text.codePoints().toArray()) {
            FontRole next = roleFor(codePoint);
            FontRole shown = next == null ? FontRole.HEI : next;
            if (shown != role && !open.isEmpty()) {
                runs.add(new Run(font(role), open.toString()));
                open.setLength(0);
            }
            role = shown;
            open.append(next == null ? MISSING : Character.toString(codePoint));
        }
        if (!open.isEmpty()) {
            runs.add(new Run(font(role), open.toString()));
        }
        return runs;
    }

    /** Its width in points. */
    double width(String text, double size) {
        return runs(text).stream().mapToDouble(run -> run.width(size)).sum();
    }

    private FontRole roleFor(int codePoint) {
        return ROLES.stream()
                .filter(role -> library.has(role, codePoint))
                .findFirst()
                .orElse(null);
    }

    private PDFont font(FontRole role) {
        return embedded.computeIfAbsent(role, wanted -> {
            try {
                return library.embed(wanted, document);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + wanted.fileName() + " cannot be embedded", e);
            }
        });
    }
}
