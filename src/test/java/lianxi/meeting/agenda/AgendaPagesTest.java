package lianxi.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.document.ArchivePdf;
import lianxi.meeting.MeetingId;
import lianxi.problem.ProblemId;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The agenda of January's meeting as the office arranges it, and as a unit's contact meets it before and after the notice. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]* value=\"(\\d+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    BeanFactory beans;

    private AgendaScene scene;
    private MeetingId january;
    private ProblemId road;
    private AccountId clerk;
    private AccountId forester;

    @BeforeAll
    void people() {
        scene = new AgendaScene(beans);
        clerk = signIn.account(scene.people.person("示例办公室人员"), Role.OFFICE);
        forester = signIn.account(scene.people.person("示例林业联络员"));
        january = scene.regular(YearMonth.of(2017, 1), LocalDate.of(2017, 1, 9));
        scene.clock.set("2017-01-12T09:00");
        road = scene.problem("集电线路跨越公路");
        scene.clock.set("2017-01-12T10:00");
    }

    @Test
    void theOfficeArrangesTheAgendaFromPoolToPaper() throws Exception {
        String agenda = "/meetings/" + january + "/agenda";
        assertThat(body(clerk, get(agenda))).contains("议程上还没有议题", "增加议题");
        assertThat(body(clerk, get(agenda + "/pool"))).contains("待上会库", "逾期和预计误期", "自拟议题");

        String taken = redirect(clerk, post(agenda + "/pool", Map.of("subject", "problem:" + road)));
        assertThat(taken).startsWith(agenda + "#item-");
        String own = redirect(clerk, post(agenda + "/new", Map.of("title", "部署春节值守", "minutes", "15", "key", "own-1")));
        assertThat(redirect(clerk, post(agenda + "/new", Map.of("title", "部署春节值守", "minutes", "15", "key", "own-1"))))
                .as("a second click")
                .isEqualTo(own);
        String item = agenda + "/items/" + own.substring(own.indexOf("#item-") + 6);
        assertThat(redirect(clerk, post(item + "/move", Map.of("to", "UP"))))
                .as("back at the button, ready for the next step")
                .isEqualTo(own.replace("#item-", "#up-"));
        assertThat(body(clerk, get(agenda)))
                .contains("1. 部署春节值守", "2. 研究问题：集电线路跨越公路", "09:00–09:15，15 分钟", "合计 25 分钟，约 09:25 结束")
                .contains("/problems/" + road, "数据截至");
        assertThat(body(clerk, get("/problems/" + road))).contains("已列入议程", "上会情况", taken);

        assertThat(status(clerk, post(item + "/defer", Map.of("note", "")))).isEqualTo(422);
        assertThat(redirect(clerk, post(item + "/defer", Map.of("note", "春节后再议"))))
                .isEqualTo(own);
        assertThat(body(clerk, get(agenda))).contains("缓议和移出的议题", "理由：春节后再议", "恢复");
        assertThat(redirect(clerk, post(item + "/restore", Map.of()))).isEqualTo(own);

        String paper = paper(agenda + ".pdf");
        assertThat(paper).contains("议程", "时间：2017年1月16日", "部署春节值守", "议题依据", "集电线路跨越公路", "草稿");
    }

    @Test
    void aStaleEditShowsBothTextsAndAnEmptyTitleStaysOnTheForm() throws Exception {
        MeetingId special = scene.special(null, LocalDate.of(2017, 1, 20));
        AgendaItemId id =
                scene.service.add(scene.people.office(), special, new AgendaItemCommand("研究宣传方案", "", null, "", 10));
        String edit = "/meetings/" + special + "/agenda/items/" + id + "/edit";
        Matcher version = VERSION.matcher(body(clerk, get(edit)));
        assertThat(version.find()).isTrue();
        String known = version.group(1);
        Map<String, String> empty = Map.of("title", "", "minutes", "10", "version", known, "explanation", "留着这句");
        MockHttpServletResponse refused = answer(clerk, post(edit, empty));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("留着这句");
        String land = scene.people.land().toString();
        redirect(clerk, post(edit, Map.of("title", "研究宣传工作", "minutes", "10", "version", known, "unit", land)));
        assertThat(scene.agendas.item(id).reporter()).as("the unit's name").isEqualTo("国土分局");
        MockHttpServletResponse stale =
                answer(clerk, post(edit, Map.of("title", "研究宣传经费", "minutes", "10", "version", known)));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("研究宣传工作", "研究宣传经费");
        assertThat(status(clerk, get("/meetings/" + january + "/agenda/items/" + id + "/edit")))
                .as("an item of another meeting")
                .isEqualTo(404);
    }

    @Test
    void aUnitReadsTheAgendaOnceTheNoticeWentOut() throws Exception {
        MeetingId special = scene.special("problem:" + road, LocalDate.of(2017, 1, 18));
        String agenda = "/meetings/" + special + "/agenda";
        assertThat(status(forester, get(agenda))).isEqualTo(404);
        assertThat(status(forester, get(agenda + ".pdf"))).isEqualTo(404);
        scene.notified(special);
        assertThat(body(forester, get(agenda)))
                .contains("研究问题：集电线路跨越公路")
                .doesNotContain("增加议题", "上移", "/problems/" + road + "\"");
        assertThat(status(forester, get(agenda + "/pool"))).isEqualTo(403);
        assertThat(status(forester, post(agenda + "/refresh", Map.of()))).isEqualTo(403);
    }

    private String paper(String path) throws Exception {
        byte[] bytes = answer(clerk, get(path)).getContentAsByteArray();
        assertThat(ArchivePdf.violations(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ArchivePdf.violations(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static MockHttpServletRequestBuilder post(String path, Map<String, String> values) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        values.forEach(request::param);
        return request;
    }

    private String redirect(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String body(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return answer(who, request).getStatus();
    }

    private MockHttpServletResponse answer(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
