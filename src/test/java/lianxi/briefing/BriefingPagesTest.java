package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.attachment.Specimens;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The pages of a briefing in each of its states, as people meet them. */
class BriefingPagesTest extends BriefingLab {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private AccountId office;
    private AccountId reader;
    private AccountId stranger;

    @BeforeAll
    void people() {
        office = signIn.account(ids.person("谢五金"), Role.OFFICE, Role.LEADER);
        reader = signIn.account(ids.person("示例林业联络员"));
        stranger = signIn.account(ids.person("示例农委联络员"));
    }

    @Test
    void aDraftOffersEditingAndSubmitting() throws Exception {
        BriefingId id = compiled(WEEK);
        page("/briefings").andExpect(content().string(containsString("打开本周简报")));
        page("/briefings/" + id)
                .andExpect(content().string(containsString("送审")))
                .andExpect(content().string(not(containsString("签收"))))
                .andExpect(content().string(not(containsString("已退回"))));
        page("/briefings/" + id + "/edit").andExpect(content().string(containsString("{已办结较上周}")));
        page("/briefings/" + id + "/figures/not-started").andExpect(content().string(containsString("未启动")));
        page("/briefings/settings").andExpect(content().string(containsString("起始期号")));
    }

    /** The house was dark from Friday to Monday: the briefing of the week that is over is still owed. */
    @Test
    void aWeekThatWentByWithoutABriefingIsStillCompiled() throws Exception {
        jdbc.sql("insert into weekly_report (unit_id, week, state) select min(id), :week, 'DRAFT' from roster_unit"
                        + " on conflict do nothing")
                .param("week", WEEK.friday())
                .update();
        clock.set("2017-01-23T09:00");
        MockHttpServletResponse overdue = page("/briefings")
                .andExpect(content().string(containsString("name=\"week\" value=\"2017-01-20\"")))
                .andReturn()
                .getResponse();
        assertThat(Integer.parseInt(overdue.getHeader("X-Queries"))).isLessThanOrEqualTo(6);
        compiled(WEEK);
        page("/briefings").andExpect(content().string(containsString("name=\"week\" value=\"2017-01-27\"")));
    }

    @Test
    void theExportHoldsWhatTheFilterShows() throws Exception {
        inReview(WEEK);
        page("/briefings?state=IN_REVIEW")
                .andExpect(content().string(containsString("href=\"/briefings.xlsx?state=IN_REVIEW\"")));
        assertThat(exported("/briefings.xlsx?state=IN_REVIEW"))
                .extracting(row -> row.cell(3))
                .containsExactly("状态", "审核");
        assertThat(exported("/briefings.xlsx?state=ISSUED"))
                .as("its head alone")
                .hasSize(1);
    }

    private List<Sheet.Row> exported(String address) throws Exception {
        byte[] file = page(address).andReturn().getResponse().getContentAsByteArray();
        return Spreadsheets.read(file).get(0).rows();
    }

    @Test
    void compiledBeforeItsSlotThePageSaysSo() throws Exception {
        clock.set("2017-01-19T10:00");
        BriefingId id = compiled(WEEK);
        page("/briefings/" + id).andExpect(content().string(containsString("1月20日（周五） 12:00")));
        documents.submit(clerk, document(id), documentVersion(id));
        page("/briefings/" + id + "/sign").andExpect(content().string(containsString("1月20日（周五） 12:00")));
    }

    @Test
    void whatIsInReviewIsSignedAfterACheckPage() throws Exception {
        BriefingId id = inReview(WEEK);
        page("/briefings/" + id).andExpect(content().string(containsString("审核签发")));
        MockHttpServletResponse check = page("/briefings/" + id + "/sign")
                .andExpect(content().string(containsString("不能再改")))
                .andReturn()
                .getResponse();
        assertThat(Integer.parseInt(check.getHeader("X-Queries")))
                .as("only who signs sees it, so the rounds of all pages by roles pass it by")
                .isLessThanOrEqualTo(6);
        page("/briefings/" + id + "/sign-on-paper").andExpect(content().string(containsString("谢五金")));
        page("/briefings/" + id + "/return").andExpect(content().string(containsString("原因")));
        mvc.perform(act(id, "/sign").param("version", Integer.toString(documentVersion(id))))
                .andExpect(redirectedUrl("/briefings/" + id));
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.SIGNED);
    }

    @Test
    void aPaperSignatureKeepsItsScanWhenRefusedAndShowsItToReadersAlone() throws Exception {
        BriefingId id = inReview(WEEK);
        String refused = mvc.perform(paper(id, "梁海昌").file(scan()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("签发件.png")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String kept = refused.replaceAll("(?s).*name=\"files.kept\"[^>]*value=\"([^\"]+)\".*", "$1");
        mvc.perform(paper(id, "谢五金")).andExpect(status().isUnprocessableContent());
        mvc.perform(paper(id, "谢五金").param("files.kept", kept)).andExpect(redirectedUrl("/briefings/" + id));
        page("/briefings/" + id).andExpect(content().string(containsString("/attachments/" + kept)));
        mvc.perform(get("/attachments/" + kept).with(signIn.as(office)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Specimens.png()));
        mvc.perform(get("/attachments/" + kept).with(signIn.as(stranger))).andExpect(status().isNotFound());
    }

    private MockMultipartHttpServletRequestBuilder paper(BriefingId id, String signer) {
        MockMultipartHttpServletRequestBuilder request = multipart("/briefings/" + id + "/sign-on-paper");
        request.with(signIn.as(office)).with(csrf());
        request.param("version", Integer.toString(documentVersion(id)));
        request.param("signedBy", signer).param("on", "2017-01-20");
        return request;
    }

    private static MockMultipartFile scan() {
        return new MockMultipartFile("files.fresh", "签发件.png", "image/png", Specimens.png());
    }

    @Test
    void whatIsSignedShowsItsDigestAndIsSentWithARecipientTicked() throws Exception {
        BriefingId id = signed(WEEK);
        page("/briefings/" + id)
                .andExpect(content().string(containsString(documentOf(id).sha256())));
        page("/briefings/" + id + "/send").andExpect(content().string(containsString("梁海昌")));
        mvc.perform(act(id, "/send")
                        .param("version", Integer.toString(documentVersion(id)))
                        .param("rows[0].code", "person-" + leader.person().value())
                        .param("rows[0].chosen", "true")
                        .param("rows[0].name", "冒名")
                        .param("rows[0].channel", "INBOX")
                        .param("rows[1].code", "person-999999")
                        .param("rows[1].chosen", "true")
                        .param("rows[2].name", "示例媒体")
                        .param("rows[2].channel", "PAPER"))
                .andExpect(redirectedUrl("/briefings/" + id));
        assertThat(documentQueries.deliveries(document(id)))
                .extracting(delivery -> delivery.name())
                .containsExactly("梁海昌", "示例媒体");
        page("/briefings/" + id).andExpect(content().string(containsString("登记送达")));
        long paper = documentQueries.deliveries(document(id)).get(1).id().value();
        page("/briefings/" + id + "/deliveries/" + paper).andExpect(content().string(containsString("示例媒体")));
    }

    @Test
    void aRecipientReadsAndSignsForItOthersFindNothing() throws Exception {
        BriefingId id = signed(WEEK);
        send(id, to(contact));
        mvc.perform(get("/briefings/" + id).with(signIn.as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("签收")))
                .andExpect(content().string(not(containsString("id=\"history\""))));
        mvc.perform(post("/briefings/" + id + "/opened").with(csrf()).with(signIn.as(reader)))
                .andExpect(status().isNoContent());
        mvc.perform(post("/briefings/" + id + "/acknowledge").with(csrf()).with(signIn.as(reader)))
                .andExpect(redirectedUrl("/briefings/" + id));
        mvc.perform(get("/briefings/" + id).with(signIn.as(reader)))
                .andExpect(content().string(not(containsString("acknowledge"))));
        for (String path : new String[] {"", ".pdf", "/pages/1.png", "/figures/due"}) {
            mvc.perform(get("/briefings/" + id + path).with(signIn.as(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void aCorrectionAndWhatItCorrectsLeadToEachOther() throws Exception {
        BriefingId id = issued(WEEK);
        page("/briefings/" + id + "/correct").andExpect(content().string(containsString("另发一件更正")));
        BriefingId next = service.supersede(clerk, id, DocumentRelation.CORRECTS, "附表漏列一项");
        page("/briefings/" + id).andExpect(content().string(containsString("/briefings/" + next)));
        page("/briefings/" + next).andExpect(content().string(containsString("/briefings/" + id)));
        BriefingId annulment = service.supersede(clerk, id, DocumentRelation.VOIDS, "数据有误");
        page("/briefings/" + annulment).andExpect(content().string(not(containsString("统计数据"))));
    }

    @Test
    void forgedFieldsChangeNothing() throws Exception {
        BriefingId id = compiled(WEEK);
        BriefingView before = view(id);
        mvc.perform(act(id, "/edit")
                        .param("version", Integer.toString(before.version()))
                        .param("title", "新标题")
                        .param("overview", "改。")
                        .param("figures", "{}")
                        .param("week", "2017-01-27")
                        .param("documentId", "1")
                        .param("compiledBy", "冒名")
                        .param("document.state", "ISSUED")
                        .param("number", "9"))
                .andExpect(redirectedUrl("/briefings/" + id));
        BriefingView after = view(id);
        assertThat(after.title()).isEqualTo("新标题");
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.week()).isEqualTo(before.week());
        assertThat(after.compiledBy()).isEqualTo(before.compiledBy());
        assertThat(after.document().state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void refusedInputIsKeptAndStaleInputShowsBothTexts() throws Exception {
        BriefingId id = compiled(WEEK);
        int opened = view(id).version();
        mvc.perform(act(id, "/edit")
                        .param("version", "" + opened)
                        .param("title", "标题")
                        .param("plan", "应办{应办数}项。"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("应办{应办数}项。")))
                .andExpect(content().string(containsString("没有名为{应办数}的数字")));
        mvc.perform(act(id, "/edit")
                        .param("version", "" + opened)
                        .param("title", "标题")
                        .param("plan", "先到。"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(act(id, "/edit")
                        .param("version", "" + opened)
                        .param("title", "标题")
                        .param("plan", "后到。"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("先到。")))
                .andExpect(content().string(containsString("后到。")));
    }

    @Test
    void twoClicksOnSignMakeOneNumberAndTheSameAnswer() throws Exception {
        BriefingId id = inReview(WEEK);
        String version = Integer.toString(documentVersion(id));
        for (int click = 0; click < 2; click++) {
            mvc.perform(act(id, "/sign").param("version", version).param("key", "one-key"))
                    .andExpect(redirectedUrl("/briefings/" + id));
        }
        assertThat(jdbc.sql("select next_overall from document_series")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(signIn.as(office))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder act(BriefingId id, String path) {
        return post("/briefings/" + id + path).with(csrf()).with(signIn.as(office));
    }
}
