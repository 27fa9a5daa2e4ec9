package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianxi.document.DocumentRelation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a briefing prints: figures of one set in text and tables, and text as text. */
class BriefingPrintTest extends BriefingLab {

    @Autowired
    BriefingFiles files;

    @Autowired
    JsonMapper json;

    @Test
    void textTablesAndFrozenFiguresAgree() {
        BriefingId id = signed(WEEK);
        JsonNode frozen = json.readTree(documentQueries.frozenData(document(id)));
        FigureSet figures = view(id).figures();
        JsonNode summary = frozen.path("print")
                .path("blocks")
                .valueStream()
                .filter(block -> block.path("kind").asString().equals("table"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> rows = new ArrayList<>();
        summary.path("rows").forEach(rows::add);
        JsonNode total = rows.remove(rows.size() - 1);
        for (int column = 1; column < total.size(); column++) {
            int at = column;
            int sum = rows.stream()
                    .mapToInt(row -> Integer.parseInt(row.get(at).asString()))
                    .sum();
            assertThat(total.get(column).asString()).isEqualTo(Integer.toString(sum));
        }
        assertThat(total.get(1).asString()).isEqualTo(Integer.toString(figures.of(Figure.DUE)));
        assertThat(frozen.path("print").path("blocks").toString())
                .contains("应办手续" + figures.of(Figure.DUE) + "项", "未启动" + figures.of(Figure.NOT_STARTED) + "项");
        assertThat(frozen.path("figures").path("set").path("totals").path("DUE").asInt())
                .isEqualTo(figures.of(Figure.DUE));
    }

    @Test
    void everyNameAndNumberOfTheDatabaseReadsBackFromTheFile() throws Exception {
        filed(WEEK, "2017-01-20T09:00", "联系人赵堃、钱喆、孙犇、李䶮、周𬭎已到位。<img src=http://127.0.0.1:9/x.png>", "");
        clock.set("2017-01-20T14:00");
        String text = text(files.file(view(signed(WEEK))).pdf());
        assertThat(text)
                .contains(
                        "赵堃、钱喆、孙犇、李䶮、周𬭎", "<img", "src=http://127.0.0.1:9/x.png>", "区林业局", "一号光伏项目（示例）", "二号光伏项目（示例）");
    }

    @Test
    void aDraftSaysSoAndHasNoNumber() throws Exception {
        String text = text(files.file(view(compiled(WEEK))).pdf());
        assertThat(text).contains("草稿", "第××期（总第××期）");
    }

    @Test
    void aDraftsFileFollowsEveryEdit() throws Exception {
        BriefingId id = compiled(WEEK);
        assertThat(files.file(view(id))).isSameAs(files.file(view(id)));
        BriefingView before = view(id);
        service.edit(
                clerk, id, before.version(), before.title(), before.sections().with(Section.PLAN, "下周复核。"));
        assertThat(text(files.file(view(id)).pdf())).contains("下周复核。");
    }

    @Test
    void anAnnulmentPrintsItsSentenceAlone() throws Exception {
        BriefingId old = issued(WEEK);
        BriefingId annulment = service.supersede(clerk, old, DocumentRelation.VOIDS, "数据有误");
        String text = text(files.file(view(annulment)).pdf());
        assertThat(text).contains("第1期（总第1期）简报作废，原因：数据有误。").doesNotContain("一、");
    }

    @Test
    void theSlipNamesEverybodyOfTheGroup() throws Exception {
        BriefingId id = signed(WEEK);
        String text = text(files.slip(view(id)));
        assertThat(text)
                .contains(
                        "传阅单",
                        "梁海昌",
                        "组长",
                        "谢五金",
                        "副组长",
                        "吴晓文",
                        "成员",
                        documentOf(id).checkCode());
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
