package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.Specimens;
import lianxi.permit.catalogue.CatalogueService;
import lianxi.permit.catalogue.Confidence;
import lianxi.permit.catalogue.NewLimit;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/**
 * A promised limit and a target date, asked for and decided through the pages. Accepted on 2017-02-06 with 16 working days
 * promised: due on 02-28 (Tuesday); it is 02-20, and the director's unit is another one.
 */
@ServiceTest
class ExtensionPagesTest {

    private static boolean populated;
    private static int projects;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PermitScene scene;
    private TrackLine risk;
    private String subject;

    @BeforeEach
    void aPromisedLimitRuns() {
        clock.set("2017-01-05T10:00");
        scene = PermitScene.in(context);
        if (!populated) {
            populated = true;
            world.populate();
        }
        clock.set("2017-01-05T10:00");
        risk = scene.track(scene.project("延期示例项目" + ++projects), "SOCIAL_RISK", world.own(UnitKind.MEMBER));
        StepId step = scene.step(risk.id(), 1);
        promise(step);
        scene.accept(risk.id(), LocalDate.of(2017, 2, 6));
        clock.set("2017-02-20T10:00");
        subject = "permit-limit:" + step;
    }

    private void promise(StepId step) {
        long type = jdbc.sql("select type_step_id from permit_step where id = ?")
                .param(step.value())
                .query(Long.class)
                .single();
        NewLimit limit = new NewLimit(
                "",
                16,
                TimeLimit.Unit.WORKING,
                TimeLimit.Nature.PROMISED,
                "某省办事指南",
                null,
                LocalDate.of(2016, 6, 1).plusDays(projects),
                Confidence.M);
        context.getBean(CatalogueService.class).addLimit(scene.office(), type, limit);
    }

    private ResultActions open(Role role, String address) throws Exception {
        return mvc.perform(get(address).with(signIn.as(world.account(role))));
    }

    private String page(Role role, String address) throws Exception {
        return open(role, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockMultipartHttpServletRequestBuilder form(Role role, String newDue, String reason) {
        MockMultipartHttpServletRequestBuilder form = multipart("/extensions");
        form.with(signIn.as(world.account(role)))
                .with(csrf())
                .param("subject", subject)
                .param("newDue", newDue)
                .param("reason", reason);
        return form;
    }

    private String asked(Role role, String newDue) throws Exception {
        return mvc.perform(form(role, newDue, "补做公示"))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions decide(Role role, String extension, String outcome, String note) throws Exception {
        return mvc.perform(post(extension + "/decide")
                .with(signIn.as(world.account(role)))
                .with(csrf())
                .param("version", "0")
                .param("outcome", outcome)
                .param("note", note));
    }

    private List<String> inbox(Role role) {
        return jdbc.sql("select title || ' ' || path from notification_message where person = ? order by id desc")
                .param(world.person(role).value())
                .query(String.class)
                .list();
    }

    @Test
    void theStepLeadsToAFormThatSaysTheLimitAndWhoDecides() throws Exception {
        assertThat(page(Role.CONTACT, "/permits/" + risk.id())).contains("/extensions/new?subject=" + subject);
        assertThat(page(Role.CONTACT, "/extensions/new?subject=" + subject))
                .contains(risk.projectName(), "2月28日（周二）", "还剩 6 个工作日", "办公室主任审批", "action=\"/extensions\"");
    }

    @Test
    void theDirectorGrantsTheFirstOneAndTheLimitMoves() throws Exception {
        String extension = asked(Role.CONTACT, "2017-03-10");
        assertThat(page(Role.OFFICE, extension))
                .contains("待审批", "首次延期", "示例主任", "2月28日（周二）", "同意延至 3月10日（周五）", "多 8 个工作日");
        assertThat(page(Role.CONTACT, extension)).contains("撤回申请").doesNotContain("同意延至");
        assertThat(page(Role.LEADER, extension)).doesNotContain("同意延至");
        decide(Role.LEADER, extension, "GRANT", "").andExpect(status().isForbidden());

        decide(Role.OFFICE, extension, "GRANT", "").andExpect(redirectedUrl(extension));

        assertThat(page(Role.CONTACT, extension))
                .contains("办理结果", "首次延期", "2月28日（周二）", "3月10日（周五）")
                .doesNotContain("撤回申请", "同意延至");
        assertThat(page(Role.CONTACT, "/permits/" + risk.id())).contains("3月10日（周五）");
        assertThat(inbox(Role.CONTACT)).first().asString().contains("同意延期").endsWith(" " + extension);
    }

    @Test
    void whoeverDecidesIsToldAndLedToTheRequest() throws Exception {
        String extension = asked(Role.CONTACT, "2017-03-10");
        assertThat(inbox(Role.OFFICE)).first().asString().contains("申请延期").endsWith(" " + extension);
        assertThat(page(Role.OFFICE, "/extensions?show=mine")).contains("href=\"" + extension + "\"");
        assertThat(page(Role.OFFICE, "/mine")).contains("href=\"" + extension + "\"", "审批延期");
        assertThat(page(Role.LEADER, "/mine")).doesNotContain("href=\"" + extension + "\"");
        assertThat(page(Role.LEADER, "/extensions?show=mine")).doesNotContain("href=\"" + extension + "\"");
        assertThat(page(Role.OFFICE, "/")).contains("href=\"/extensions?show=ASKED\"");
    }

    /** 2017-03-04 is a Saturday, 02-28 the day that stands, 02-24 before it. */
    @Test
    void aRefusedDateSaysWhichOneWouldDoAndKeepsTheInput() throws Exception {
        mvc.perform(form(Role.CONTACT, "2017-03-04", "补做公示"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("2017年3月4日（周六） 不是工作日，可改为下一个工作日 2017年3月6日（周一）")))
                .andExpect(content().string(containsString("value=\"2017-03-04\"")))
                .andExpect(content().string(containsString(">补做公示</textarea>")))
                .andExpect(content().string(containsString("href=\"#newDue\"")));
        mvc.perform(form(Role.CONTACT, "2017-02-28", "补做公示"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("新日期应晚于 2017年2月28日（周二）")));
        mvc.perform(form(Role.CONTACT, "", "补做公示"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(">补做公示</textarea>")));
        mvc.perform(form(Role.CONTACT, "2017-03-10", " "))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请写明延期理由")));
        assertThat(page(Role.CONTACT, "/extensions/new?subject=" + subject)).doesNotContain("以前的申请");
    }

    @Test
    void afterTheLimitHasRunOutNothingCanBeAsked() throws Exception {
        clock.set("2017-03-01T10:00");
        mvc.perform(form(Role.CONTACT, "2017-03-10", "补做公示"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("期限已于 2017年2月28日（周二） 届满")));
    }

    @Test
    void evidenceComesWithTheRequestAndIsReadByWhoReadsIt() throws Exception {
        MockMultipartFile file = new MockMultipartFile("files.fresh", "公示照片.pdf", null, Specimens.pdf());
        MockMultipartHttpServletRequestBuilder form = form(Role.CONTACT, "2017-03-10", "补做公示");
        form.file(file);
        String extension = mvc.perform(form)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String shown = page(Role.OFFICE, extension);
        assertThat(shown).contains("公示照片.pdf", "/attachments/");
        String address = shown.replaceFirst("(?s).*href=\"(/attachments/[0-9a-f-]+)\".*", "$1");
        open(Role.OFFICE, address).andExpect(status().isOk());
        open(Role.UNDERTAKER, address).andExpect(status().isNotFound());
    }

    @Test
    void aRefusedFormKeepsItsFiles() throws Exception {
        MockMultipartHttpServletRequestBuilder form = form(Role.CONTACT, "2017-03-04", "补做公示");
        form.file(new MockMultipartFile("files.fresh", "公示照片.pdf", null, Specimens.pdf()));
        mvc.perform(form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("公示照片.pdf")))
                .andExpect(content().string(containsString("name=\"files.kept\"")));
    }

    @Test
    void tenClicksAskAndDecideOnce() throws Exception {
        String extension = null;
        for (int click = 0; click < 10; click++) {
            MockMultipartHttpServletRequestBuilder form = form(Role.CONTACT, "2017-03-10", "补做公示");
            form.param("key", "ask-once" + projects);
            String answer = mvc.perform(form).andReturn().getResponse().getRedirectedUrl();
            assertThat(answer).isEqualTo(extension == null ? answer : extension).isNotNull();
            extension = answer;
        }
        mvc.perform(form(Role.CONTACT, "2017-03-13", "又要延"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("已有一项延期申请待审批")));
        for (int click = 0; click < 10; click++) {
            mvc.perform(post(extension + "/decide")
                            .with(signIn.as(world.account(Role.OFFICE)))
                            .with(csrf())
                            .param("key", "decide-once" + projects)
                            .param("version", "0")
                            .param("outcome", "GRANT"))
                    .andExpect(redirectedUrl(extension));
        }
        assertThat(jdbc.sql("select count(*) from permit_step_event where track_id = ? and action = 'PROLONG'")
                        .param(risk.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRefusalNeedsWordsAndTellsTheUnit() throws Exception {
        String extension = asked(Role.CONTACT, "2017-03-10");
        decide(Role.OFFICE, extension, "REFUSE", "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请写明不同意的理由")));
        decide(Role.OFFICE, extension, "REFUSE", "请按期办结").andExpect(redirectedUrl(extension));
        assertThat(page(Role.CONTACT, extension)).contains("不同意", "请按期办结");
        assertThat(inbox(Role.CONTACT)).first().asString().contains("不同意延期").endsWith(" " + extension);
        assertThat(page(Role.CONTACT, "/permits/" + risk.id())).contains("2月28日（周二）");
    }

    @Test
    void aDecisionOnAnotherStateIsStaleAndAWithdrawnOneIsSettled() throws Exception {
        String extension = asked(Role.CONTACT, "2017-03-10");
        mvc.perform(post(extension + "/decide")
                        .with(signIn.as(world.account(Role.OFFICE)))
                        .with(csrf())
                        .param("version", "7")
                        .param("outcome", "GRANT"))
                .andExpect(status().isConflict());
        mvc.perform(post(extension + "/withdraw")
                        .with(signIn.as(world.account(Role.CONTACT)))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(redirectedUrl(extension));
        assertThat(page(Role.OFFICE, extension)).contains("已撤回").doesNotContain("同意延至");
    }

    @Test
    void theSecondOneIsTheGroupHeads() throws Exception {
        decide(Role.OFFICE, asked(Role.CONTACT, "2017-03-10"), "GRANT", "");
        String second = asked(Role.CONTACT, "2017-03-17");
        assertThat(page(Role.OFFICE, second)).contains("再次延期，由组长审批").doesNotContain("同意延至");
        assertThat(page(Role.LEADER, second)).contains("同意延至 3月17日（周五）");
        decide(Role.OFFICE, second, "GRANT", "").andExpect(status().isForbidden());
        decide(Role.LEADER, second, "GRANT", "同意").andExpect(redirectedUrl(second));
        assertThat(page(Role.CONTACT, second)).contains("再次延期", "3月10日（周五）", "3月17日（周五）");
    }

    @Test
    void aTargetBeyondTheLatestSafeDateIsTheGroupHeads() throws Exception {
        TrackLine grid = scene.track(scene.project("目标示例项目" + projects), "GRID_CONNECTION", world.own(UnitKind.MEMBER));
        clock.set("2017-02-20T10:00");
        subject = "permit-target:" + grid.id();
        String extension = asked(Role.CONTACT, "2017-07-07");
        assertThat(page(Role.OFFICE, extension))
                .contains("晚于最迟安全日的目标日期，由组长审批", "新日期晚于最迟安全日")
                .doesNotContain("同意延至");
        decide(Role.OFFICE, extension, "GRANT", "").andExpect(status().isForbidden());
        decide(Role.LEADER, extension, "GRANT", "").andExpect(redirectedUrl(extension));
        assertThat(scene.line(grid.project(), "GRID_CONNECTION").targetOn()).isEqualTo("2017-07-07");
    }

    /** The holidays of 2018 are not loaded. */
    @Test
    void aDateInAYearWithoutHolidayDataIsMarkedOnce() throws Exception {
        String extension = asked(Role.CONTACT, "2018-01-10");
        assertThat(page(Role.OFFICE, extension)).contains("2018年1月10日（周三）†").containsOnlyOnce("该年度节假日安排尚未录入");
        assertThat(page(Role.OFFICE, "/extensions")).contains("2018年1月10日（周三）†").containsOnlyOnce("该年度节假日安排尚未录入");
        open(Role.OFFICE, asked2017()).andExpect(content().string(not(containsString("†"))));
    }

    private String asked2017() throws Exception {
        aPromisedLimitRuns();
        return asked(Role.CONTACT, "2017-03-10");
    }

    @Test
    void theExportHoldsWhatTheFilterShows() throws Exception {
        String extension = asked(Role.CONTACT, "2017-03-10");
        decide(Role.OFFICE, extension, "REFUSE", "请按期办结");
        byte[] file = open(Role.OFFICE, "/extensions.xlsx?show=REFUSED")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", Spreadsheets.CONTENT_TYPE))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Sheet sheet = Spreadsheets.read(file).get(0);
        assertThat(sheet.rows().get(0).cell(0)).isEqualTo("事项");
        assertThat(sheet.rows().get(1).cell(0)).startsWith(risk.projectName());
        assertThat(sheet.rows()).allSatisfy(row -> assertThat(row.cell(5)).isIn("状态", "不同意"));
        assertThat(page(Role.OFFICE, "/extensions?show=REFUSED")).contains("href=\"/extensions.xlsx?show=REFUSED\"");
    }
}
