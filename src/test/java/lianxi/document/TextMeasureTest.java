package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.FSFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is as wide as the engine finds it: a line that breaks elsewhere would be another document. */
class TextMeasureTest {

    private static final FontLibrary FONTS = new FontLibrary(null);
    private static final float[] SIZES = {12, 15.79f, 315.8f};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "光",
                "。",
                "2017",
                "100MW",
                "截至1月13日，并网100MW",
                "䶮𬭎😀",
                "一\u00ad二\u200b三",
                "山西省阳泉市郊区采煤沉陷区国家先进技术光伏示范基地建设项目推进联席会议工作简报第12期",
                "Photovoltaic base in the coal mining subsidence area"
            })
    void findsTheEnginesWidth(String text) throws Exception {
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(pdf)) {
            PdfBoxTextRenderer engine = new PdfBoxTextRenderer();
            engine.setup(null, new SimpleBidiReorderer());
            TextMeasure ours = new TextMeasure();
            ours.setup(null, new SimpleBidiReorderer());
            for (float size : SIZES) {
                FSFont font = font(renderer, size);
                int width = engine.getWidth(null, font, text);
                assertThat(ours.getWidth(null, font, text)).isEqualTo(width);
                assertThat(ours.getWidth(null, font, text))
                        .as("the second time")
                        .isEqualTo(width);
            }
        }
    }

    private static PdfBoxRenderer renderer(PDDocument pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(pdf).withHtmlContent("<html></html>", null);
        FONTS.register(builder, pdf);
        return builder.buildPdfRenderer();
    }

    private static FSFont font(PdfBoxRenderer renderer, float size) {
        FontSpecification wanted = new FontSpecification();
        wanted.families = new String[] {"latin", "fang", "fallback"};
        wanted.size = size;
        wanted.fontWeight = IdentValue.NORMAL;
        wanted.fontStyle = IdentValue.NORMAL;
        wanted.variant = IdentValue.NORMAL;
        return renderer.getSharedContext().getFontResolver().resolveFont(renderer.getSharedContext(), wanted);
    }
}
