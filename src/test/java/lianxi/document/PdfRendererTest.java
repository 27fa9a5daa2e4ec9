package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a printed document promises beside its form: archival quality, every name, nothing fetched, the same bytes again. */
class PdfRendererTest {

    private static final PdfRenderer RENDERER = new PdfRenderer(new DocumentProperties(null));

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void aDocumentIsValidForTheArchiveAndForScreenReaders(PDFAFlavour flavour) throws Exception {
        for (PrintedDocument document : List.of(
                PrintedSamples.brief(),
                PrintedSamples.usual(),
                PrintedSamples.lengthy(),
                PrintedSamples.slip(),
                PrintedSamples.order("领导组办公室督办单", "领导组办公室", new Block.Paragraph(PrintedSamples.SENTENCE)),
                PrintedSamples.minutes(new Block.Paragraph(PrintedSamples.SENTENCE)),
                PrintedSamples.report("梁海昌", new Block.Paragraph(PrintedSamples.SENTENCE)))) {
            assertThat(ArchivePdf.violations(RENDERER.render(document), flavour))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"堃", "喆", "犇", "䶮", "𬭎"})
    void rareNamesArePrintedAndReadBack(String character) throws Exception {
        byte[] pdf = RENDERER.render(PrintedSamples.saying("联系人：赵" + character + "，请各单位联系。"));
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.text()).contains("赵" + character + "，请");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsPrintedAsAGeta() throws Exception {
        byte[] pdf = RENDERER.render(PrintedSamples.saying("会议决定😀按期完成。"));
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.text()).contains("会议决定〓按期完成。");
        }
    }

    @Test
    void markupInTextIsTextAndFetchesNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
            String attack = "<img src=" + address + "><link rel=stylesheet href=" + address
                    + "><style>body{background:url(" + address + ")}</style>&<script>1</script>";
            byte[] pdf = RENDERER.render(PrintedSamples.named("简报" + attack, Block.paragraphs(attack)));
            server.setSoTimeout(200);
            assertThat(connects(server)).isFalse();
            try (PrintedPages pages = new PrintedPages(pdf)) {
                String text = pages.text().replaceAll("\\s", "");
                assertThat(text).contains("<imgsrc=" + address + ">");
            }
        }
    }

    private static boolean connects(ServerSocket server) throws Exception {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Test
    void theSameDataGivesTheSameBytesEvenSideBySide() throws Exception {
        byte[] alone = RENDERER.render(PrintedSamples.usual());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> printing = () -> RENDERER.render(PrintedSamples.usual());
            List<Future<byte[]>> results = threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> printing).collect(Collectors.toList()));
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"简报", "光伏领跑者计划项目推进工作简报", "山西省阳泉市郊区采煤沉陷区国家先进技术光伏示范基地建设项目推进联席会议工作简报"})
    void theMarkFitsTheTypeAreaWhateverItsLength(String mark) throws Exception {
        byte[] pdf = RENDERER.render(PrintedSamples.named(mark, Block.paragraphs("正文。")));
        try (PrintedPages pages = new PrintedPages(pdf)) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.lines(1)).allSatisfy(line -> {
                assertThat(line.get(0).x()).isGreaterThan(27.5);
                assertThat(line.get(line.size() - 1).right()).isLessThan(184.6);
            });
            assertThat(pages.text().replaceAll("\\s", "")).contains(mark);
        }
    }

    @Test
    void aSitesOwnFontsReplaceTheShippedOnes(@TempDir Path folder) throws Exception {
        Files.copy(Path.of("src/main/resources/fonts/kai.ttf"), folder.resolve("fang.ttf"));
        PdfRenderer site = new PdfRenderer(new DocumentProperties(folder));
        try (PrintedPages pages = new PrintedPages(site.render(PrintedSamples.saying("正文。")))) {
            assertThat(pages.fonts())
                    .extracting(font -> font.getName().substring(7))
                    .doesNotContain("FandolFang-Regular");
        }
    }

    @Test
    void theFileNamesItsTitleIssuerLanguageAndMoment() throws Exception {
        try (PrintedPages pages = new PrintedPages(RENDERER.render(PrintedSamples.brief()))) {
            var information = pages.pdf().getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("光伏基地项目推进情况周报");
            assertThat(information.getAuthor()).isEqualTo("光伏领跑者计划领导组办公室");
            assertThat(information.getCreationDate().toInstant())
                    .isEqualTo(PrintedSamples.brief().madeAt());
            assertThat(pages.pdf().getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }
}
