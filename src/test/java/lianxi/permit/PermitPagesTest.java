package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of permits as people meet them. */
@ServiceTest
class PermitPagesTest {

    private static boolean populated;
    private static int projects;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteWorld world;

    @Autowired
    private lianxi.testing.SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PermitScene scene;
    private ProjectId project;
    private String name;
    private TrackLine forest;

    @BeforeEach
    void oneTrack() {
        if (!populated) {
            populated = true;
            world.populate();
        }
        clock.set("2017-01-05T10:00");
        scene = PermitScene.in(context);
        name = "页面示例项目" + ++projects;
        project = scene.project(name);
        forest = scene.track(project, "FOREST_PERMANENT", world.own(lianxi.roster.UnitKind.MEMBER));
    }

    private String page(Role role, String address) throws Exception {
        return mvc.perform(get(address).with(signIn.as(world.account(role))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder form(Role role, String address) {
        AccountId account = world.account(role);
        return post(address).with(signIn.as(account)).with(csrf());
    }

    private String steps() {
        return "/permits/" + forest.id() + "/steps/" + scene.step(forest.id(), 1);
    }

    @Test
    void aCellsLinkSaysProjectPermitStateAndWhatIsLeft() throws Exception {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        clock.set("2017-02-13T09:00");
        assertThat(page(Role.LEADER, "/permits"))
                .contains("aria-label=\"" + name + "，使用林地（永久），临期，还剩 3 个工作日\"")
                .contains("<th scope=\"col\" title=\"使用林地（永久）\"><span>林地</span><span>永久</span></th>");
    }

    @Test
    void filtersNarrowTheMatrixAndShowAsChips() throws Exception {
        assertThat(page(Role.OFFICE, "/permits?project=" + project + "&light=NOT_STARTED"))
                .contains(name + "，使用林地（永久），未启动")
                .contains("class=\"chip\"");
        assertThat(page(Role.OFFICE, "/permits?project=" + project + "&light=OVERDUE"))
                .contains("没有符合条件的手续");
        assertThat(page(Role.OFFICE, "/permits?ball=ENTERPRISE&project=" + project))
                .contains(name + "，使用林地（永久）");
    }

    @Test
    void theExportHoldsWhatTheFilterShows() throws Exception {
        byte[] file = mvc.perform(get("/permits.xlsx?project=" + project).with(signIn.as(world.account(Role.LEADER))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", Spreadsheets.CONTENT_TYPE))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Sheet sheet = Spreadsheets.read(file).get(0);
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo(name);
        assertThat(sheet.rows().get(1).cell(1)).isEqualTo("使用林地（永久）");
    }

    @Test
    void projectsAreExportedAsTheirListShowsThem() throws Exception {
        assertThat(page(Role.LEADER, "/projects")).contains("href=\"/projects.xlsx\"");
        byte[] file = mvc.perform(get("/projects.xlsx").with(signIn.as(world.account(Role.LEADER))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Sheet sheet = Spreadsheets.read(file).get(0);
        assertThat(sheet.rows().get(0).cells())
                .startsWith("项目名称", "所在乡镇", "承担单位")
                .endsWith("逾期", "待明确手续");
        assertThat(sheet.rows())
                .filteredOn(row -> row.cell(0).equals(name))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cell(4)).as("首批并网日期").isEqualTo("2017-06-30");
                    assertThat(row.cell(8)).as("应办手续").isEqualTo("1");
                });
    }

    @Test
    void aTrackSaysHowItsDueDateFollows() throws Exception {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        assertThat(page(Role.SUPERVISOR, "/permits/" + forest.id()))
                .contains("从次日起算法定 20 个工作日，依据《行政许可法》第四十二条")
                .contains("到期日是2月16日（周四）。")
                .doesNotContain("name=\"action\"");
    }

    @Test
    void aContactMovesItsTrackByTheForm() throws Exception {
        assertThat(page(Role.CONTACT, "/permits/" + forest.id()))
                .contains("name=\"action\"")
                .contains("value=\"START_PREPARING\"")
                .doesNotContain("value=\"ACCEPT\"");
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "START_PREPARING")
                        .param("on", "2017-01-05")
                        .param("version", "0")
                        .param("key", "a-form"))
                .andExpect(redirectedUrl("/permits/" + forest.id()));
        assertThat(scene.line(project, "FOREST_PERMANENT").stepState()).isEqualTo(StepState.PREPARING);
    }

    @Test
    void tenClicksMakeOneEntry() throws Exception {
        for (int click = 0; click < 10; click++) {
            mvc.perform(form(Role.CONTACT, steps())
                            .param("action", "START_PREPARING")
                            .param("on", "2017-01-05")
                            .param("version", "0")
                            .param("key", "ten-clicks"))
                    .andExpect(redirectedUrl("/permits/" + forest.id()));
        }
        assertThat(entries()).isEqualTo(1);
    }

    private String version() {
        return jdbc.sql("select version from permit_track where id = ?")
                .param(forest.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void aFormWithoutItsVersionIsStale() throws Exception {
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "START_PREPARING")
                        .param("on", "2017-01-05"))
                .andExpect(status().isConflict());
        assertThat(entries()).isZero();
    }

    private int entries() {
        return jdbc.sql("select count(*) from permit_step_event where track_id = ?")
                .param(forest.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aRefusedEntryKeepsTheInputAndSaysWhy() throws Exception {
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "START_PREPARING")
                        .param("on", "2017-01-04")
                        .param("note", "先写好的备注")
                        .param("version", "0"))
                .andExpect(status().is(422))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("先写好的备注")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("日期不能早于项目启动日期")));
        for (String wrong : List.of("", "昨天", "2017-02-30", "2018-01-01", "99999-01-01")) {
            mvc.perform(form(Role.CONTACT, steps())
                            .param("action", "START_PREPARING")
                            .param("on", wrong)
                            .param("version", "0"))
                    .andExpect(status().is(422));
        }
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "NO_SUCH")
                        .param("on", "2017-01-05")
                        .param("version", "0"))
                .andExpect(status().is(422));
        assertThat(entries()).isZero();
    }

    @Test
    void fullWidthDatesAreRead() throws Exception {
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "START_PREPARING")
                        .param("on", "２０１７年１月５日")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/permits/" + forest.id()));
    }

    @Test
    void aLaterStepCannotBePosted() throws Exception {
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "GRANT")
                        .param("on", "2017-01-05")
                        .param("version", "0"))
                .andExpect(status().is(422));
        assertThat(scene.line(project, "FOREST_PERMANENT").stepState()).isEqualTo(StepState.NOT_STARTED);
    }

    @Test
    void forgedFieldsAreIgnored() throws Exception {
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "START_PREPARING")
                        .param("on", "2017-01-05")
                        .param("state", "DELIVERED")
                        .param("recordedAt", "2016-01-01T00:00:00Z")
                        .param("unit.id", "1")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/permits/" + forest.id()));
        assertThat(scene.line(project, "FOREST_PERMANENT").stepState()).isEqualTo(StepState.PREPARING);
    }

    @Test
    void theSlowerOfTwoIsShownTheConflict() throws Exception {
        scene.move(forest.id(), "2017-01-05 START_PREPARING");
        mvc.perform(form(Role.CONTACT, steps())
                        .param("action", "SUBMIT")
                        .param("on", "2017-01-05")
                        .param("version", "0"))
                .andExpect(status().isConflict());
        assertThat(scene.line(project, "FOREST_PERMANENT").stepState()).isEqualTo(StepState.PREPARING);
    }

    @Test
    void aStepOfAnotherTrackIsUnknownHere() throws Exception {
        TrackLine other = scene.track(project, "PROJECT_FILING", world.own(lianxi.roster.UnitKind.MEMBER));
        mvc.perform(form(Role.CONTACT, "/permits/" + forest.id() + "/steps/" + scene.step(other.id(), 1))
                        .param("action", "START_PREPARING")
                        .param("on", "2017-01-05")
                        .param("version", version()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theCatalogueTellsWhatIsNotSet() throws Exception {
        assertThat(page(Role.MEMBER, "/permits/catalogue"))
                .contains("压覆矿产查询")
                .contains("未设定")
                .contains("60 个自然日")
                .contains("未核实");
    }

    @Test
    void applyingTheCatalogueAsksAndKeepsTheInput() throws Exception {
        String asked = page(Role.OFFICE, "/permits/catalogue/apply?project=" + project);
        assertThat(asked).contains("answers[36].need").contains("暂不列入");
        String unit = world.own(lianxi.roster.UnitKind.MEMBER).toString();
        mvc.perform(form(Role.OFFICE, "/permits/catalogue/apply?project=" + project)
                        .param("answers[0].code", "ENVIRONMENT")
                        .param("answers[0].need", "NOT_NEEDED")
                        .param("answers[0].unit", unit))
                .andExpect(status().is(422))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("不需办理的，请写明理由")));
        mvc.perform(form(Role.OFFICE, "/permits/catalogue/apply?project=" + project)
                        .param("answers[0].code", "ENVIRONMENT")
                        .param("answers[0].need", "CLARIFYING")
                        .param("answers[0].unit", unit)
                        .param("answers[1].code", "SOIL_WATER")
                        .param("answers[1].unit", unit)
                        .param("rest", "NEEDED"))
                .andExpect(redirectedUrl("/projects/" + project));
        assertThat(scene.line(project, "ENVIRONMENT").state()).isEqualTo(TrackState.CLARIFYING);
        assertThat(scene.line(project, "SOIL_WATER").state()).isEqualTo(TrackState.NOT_STARTED);
        assertThat(page(Role.UNIT_HEAD, "/projects/" + project))
                .contains("环境影响评价")
                .contains("待明确 1 项");
    }

    @Test
    void emptyFiltersShowAllAndUnknownOnesAreRefused() throws Exception {
        assertThat(page(Role.OFFICE, "/permits?unit=&project=&light=&ball=")).contains(name + "，使用林地（永久）");
        for (String wrong : List.of("unit=x", "light=PURPLE", "ball=9")) {
            mvc.perform(get("/permits?" + wrong).with(signIn.as(world.account(Role.OFFICE))))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void aStrikeWithoutReasonIsRefusedBesideItsField() throws Exception {
        scene.move(forest.id(), "2017-01-05 START_PREPARING");
        mvc.perform(form(Role.CONTACT, steps() + "/strike").param("version", "1"))
                .andExpect(status().is(422))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("id=\"strikeReason\"")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("href=\"#strikeReason\"")));
        mvc.perform(form(Role.CONTACT, steps() + "/strike")
                        .param("strikeReason", "登记有误")
                        .param("version", version()))
                .andExpect(redirectedUrl("/permits/" + forest.id()));
        assertThat(page(Role.LEADER, "/permits/" + forest.id())).contains("已撤销：登记有误");
    }

    @Test
    void everyAdjustmentCanBeMadeByItsForm() throws Exception {
        String track = "/permits/" + forest.id();
        String unit = world.foreign(lianxi.roster.UnitKind.MEMBER).toString();
        mvc.perform(form(Role.CONTACT, track + "/target")
                        .param("target", "2017-03-01")
                        .param("version", version()))
                .andExpect(redirectedUrl(track));
        mvc.perform(form(Role.CONTACT, track + "/target")
                        .param("target", "2017-04-01")
                        .param("version", version()))
                .andExpect(status().is(422));
        mvc.perform(form(Role.CONTACT, track + "/ball").param("holder", "GRID").param("version", version()))
                .andExpect(redirectedUrl(track));
        mvc.perform(form(Role.CONTACT, track + "/hold")
                        .param("hold", "LEGAL_ACTION")
                        .param("holdNote", "行政诉讼")
                        .param("version", version()))
                .andExpect(redirectedUrl(track));
        mvc.perform(form(Role.CONTACT, track + "/judgement")
                        .param("judgement", "月底可办结")
                        .param("version", version()))
                .andExpect(redirectedUrl(track));
        mvc.perform(form(Role.CONTACT, track + "/verification").param("version", version()))
                .andExpect(redirectedUrl(track));
        mvc.perform(form(Role.OFFICE, track + "/unit")
                        .param("unit", unit)
                        .param("unitReason", "职责调整")
                        .param("version", version()))
                .andExpect(redirectedUrl(track));
        assertThat(page(Role.LEADER, track))
                .contains("谁在办由企业改为电网")
                .contains("搁置：法律行动")
                .contains("月底可办结")
                .contains("核实无变化")
                .contains("责任单位由");
        mvc.perform(form(Role.CONTACT, track + "/ball").param("holder", "GRID").param("version", version()))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder stop(String ground) {
        return form(Role.CONTACT, steps() + "/stop")
                .param("ground", ground)
                .param("from", "2017-01-25")
                .param("to", "2017-02-03")
                .param("note", "组织专家评审")
                .param("key", "one-stop")
                .param("version", version());
    }

    @Test
    void aStopIsToldOnItsPageOnceAndMovesTheDueDate() throws Exception {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        clock.set("2017-02-06T10:00");
        assertThat(page(Role.CONTACT, steps() + "/stop"))
                .contains("专家评审")
                .contains("第四十五条")
                .doesNotContain("value=\"SUPERIOR_APPROVAL\"");
        mvc.perform(stop("EXPERT_REVIEW"))
                .andExpect(status().is(422))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("请填写书面告知的文号")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("组织专家评审")));
        mvc.perform(stop("SUPERIOR_APPROVAL").param("noticeNumber", "示例〔2017〕1号"))
                .andExpect(status().is(422));
        MockHttpServletRequestBuilder right =
                stop("EXPERT_REVIEW").param("noticeNumber", "示例〔2017〕1号").param("noticeOn", "2017-01-24");
        for (int click = 0; click < 3; click++) {
            mvc.perform(right).andExpect(redirectedUrl("/permits/" + forest.id()));
        }
        assertThat(scene.line(project, "FOREST_PERMANENT").due()).isEqualTo("2017-02-21"); // domain.md
        assertThat(page(Role.LEADER, "/permits/" + forest.id()))
                .contains("2017-01-17 至 01-20：4 个工作日")
                .contains("01-22 调休上班，计 1 日")
                .contains("暂停计时（专家评审），1月25日（周三）至2月3日（周五）");
    }

    @Test
    void anExtensionIsToldOnItsPage() throws Exception {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        assertThat(page(Role.CONTACT, steps() + "/extension")).contains("第四十二条").contains("10 个工作日");
        mvc.perform(form(Role.CONTACT, steps() + "/extension")
                        .param("days", "10")
                        .param("on", "2017-01-16")
                        .param("version", version()))
                .andExpect(status().is(422));
        mvc.perform(form(Role.CONTACT, steps() + "/extension")
                        .param("days", "10")
                        .param("on", "2017-01-16")
                        .param("approvedBy", "示例负责人")
                        .param("documentNumber", "示例延〔2017〕1号")
                        .param("reason", "涉及多部门会审")
                        .param("version", version()))
                .andExpect(redirectedUrl("/permits/" + forest.id()));
        assertThat(page(Role.LEADER, "/permits/" + forest.id()))
                .contains("到期日由2月16日（周四）改为3月2日（周四）")
                .contains("示例延〔2017〕1号");
    }

    @Test
    void severalLightsNarrowTheMatrixToJustThose() throws Exception {
        scene.move(forest.id(), "2017-01-05 START_PREPARING", "2017-01-05 SUBMIT", "2017-01-05 DECLINE");
        assertThat(page(Role.OFFICE, "/permits?project=" + project + "&light=OVERDUE,REFUSED"))
                .contains(name + "，使用林地（永久），不予许可");
        assertThat(page(Role.OFFICE, "/permits?project=" + project + "&light=OVERDUE&light=DUE_SOON"))
                .contains("没有符合条件的手续");
    }

    @Test
    void acceptLanguageDecidesNothing() throws Exception {
        String asked = mvc.perform(get("/permits/" + forest.id())
                        .with(signIn.as(world.account(Role.CONTACT)))
                        .locale(java.util.Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(asked).as("Accept-Language decides nothing").contains("登记进展");
    }

    @Test
    void twoAtOnceMakeOneEntry() throws Exception {
        int before = entries();
        StepId step = scene.step(forest.id(), 1);
        List<java.util.concurrent.CompletableFuture<Boolean>> both = java.util.stream.Stream.of(1, 2)
                .map(person -> java.util.concurrent.CompletableFuture.supplyAsync(() -> {
                    try {
                        context.getBean(PermitService.class)
                                .move(
                                        scene.office(),
                                        forest.id(),
                                        step,
                                        StepAction.START_PREPARING,
                                        StepEntry.on(LocalDate.of(2017, 1, 5)),
                                        0);
                        return true;
                    } catch (RuntimeException conflict) {
                        return false;
                    }
                }))
                .toList();
        assertThat(both.stream().filter(java.util.concurrent.CompletableFuture::join))
                .hasSize(1);
        assertThat(entries()).isEqualTo(before + 1);
    }
}
