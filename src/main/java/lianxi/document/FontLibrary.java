package lianxi.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The fonts of official documents: each file is parsed once, when the first character needs it, and shared by every document. */
class FontLibrary {

    private static final int NORMAL_WEIGHT = 400;

    private final Path siteFolder;
    private final Map<FontRole, TrueTypeFont> parsed = new EnumMap<>(FontRole.class);
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    FontLibrary(Path siteFolder) {
        this.siteFolder = siteFolder;
    }

    /** Offers every typeface to a renderer that writes into the given document. */
    void register(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        for (FontRole role : FontRole.values()) {
            builder.useFont(new SharedFont(role, document), role.family(), NORMAL_WEIGHT, FontStyle.NORMAL, true);
        }
    }

    /** The typeface for a file that is drawn rather than set; only the characters used are embedded. */
    PDFont embed(FontRole role, PDDocument document) throws IOException {
        return PDType0Font.load(document, font(role), true);
    }

    boolean has(FontRole role, int codePoint) {
        try {
            return font(role).getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + role.fileName() + " cannot be read", e);
        }
    }

    /** Saving copies whole tables through the position that glyph reads share: one document at a time. */
    synchronized void whileSubsetting(Saving saving) throws IOException {
        saving.run();
    }

    /** What is done while no other document reads the fonts. */
    interface Saving {
        void run() throws IOException;
    }

    private synchronized TrueTypeFont font(FontRole role) {
        return parsed.computeIfAbsent(role, this::parse);
    }

    private TrueTypeFont parse(FontRole role) {
        try (InputStream file = open(role)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            loadEveryTable(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + role.fileName() + " cannot be read", e);
        }
    }

    /** Tables are read on first use and reading moves a shared position; after this only glyphs are read, under their own lock. */
    private static void loadEveryTable(TrueTypeFont font) throws IOException {
        font.getNaming();
        font.getPostScript();
        font.getOS2Windows();
        font.getMaximumProfile();
        font.getHeader();
        font.getHorizontalHeader();
        font.getHorizontalMetrics();
        font.getIndexToLocation();
        font.getGlyph();
        font.getCmap();
        font.getGsubData();
    }

    private InputStream open(FontRole role) throws IOException {
        if (siteFolder != null && Files.isReadable(siteFolder.resolve(role.fileName()))) {
            return Files.newInputStream(siteFolder.resolve(role.fileName()));
        }
        return new ClassPathResource("fonts/" + role.fileName()).getInputStream();
    }

    /** A font that one document subsets; the engine asks for it only when a character needs it. */
    private class SharedFont extends PDFontSupplier {

        private final FontRole role;
        private final PDDocument document;

        SharedFont(FontRole role, PDDocument document) {
            super(null);
            this.role = role;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                return embed(role, document);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + role.fileName() + " cannot be embedded", e);
            }
        }
    }
}
