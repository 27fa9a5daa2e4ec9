package lianxi.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.pdfboxout.FontRun;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Measures text as the engine does, but every piece once, and without the engine's exception for each Chinese character that the
 * typeface of the figures and letters lacks: Chinese breaks anywhere, so every character is measured alone, in every pass.
 */
class TextMeasure extends PdfBoxTextRenderer {

    /** From here on the engine measures a text in three parts and rounds each. */
    private static final int LONG = 32;

    private static final float UNITS = 1000f;
    /** The engine's own: what is hardly more than a whole unit is one. */
    private static final float TRIFLE = 0.01f;

    private final Map<Piece, Integer> widths = new HashMap<>();
    private BidiReorderer reorderer;

    @Override
    public void setup(FontContext context, BidiReorderer reorderer) {
        super.setup(context, reorderer);
        this.reorderer = reorderer;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        PdfBoxFSFont faces = (PdfBoxFSFont) font;
        Piece piece = new Piece(faces.getFontDescriptions(), faces.getSize2D(), text);
        Integer known = widths.get(piece);
        if (known == null) {
            String shown = TextRenderer.getEffectivePrintableString(text);
            known = isMixed(faces, shown) ? ofRuns(faces, shown) : super.getWidth(context, font, text);
            widths.put(piece, known);
        }
        return known;
    }

    /** Whether it is a short text that the first typeface cannot show alone. */
    private static boolean isMixed(PdfBoxFSFont faces, String text) {
        return text != null
                && text.length() < LONG
                && !faces.getFontDescriptions().isEmpty()
                && faces.getFontDescriptions().get(0).getFont() instanceof PDType0Font first
                && text.codePoints().anyMatch(point -> first.getCmapLookup().getGlyphId(point) == 0);
    }

    private int ofRuns(PdfBoxFSFont faces, String text) {
        float units = 0;
        try {
            for (FontRun run : divideIntoFontRuns(faces, text, reorderer)) {
                units += run.description.getFont().getStringWidth(run.string);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A font cannot be read", e);
        }
        float width = units / UNITS * faces.getSize2D();
        return (int) (width - Math.floor(width) < TRIFLE ? width : Math.ceil(width));
    }

    private record Piece(List<FontDescription> faces, float size, String text) {}
}
