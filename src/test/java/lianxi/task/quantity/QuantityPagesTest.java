package lianxi.task.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lianxi.document.attachment.Specimens;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Quantity tracks as the people of the route world meet them: planned, entered, corrected, read, exported. */
@ServiceTest
class QuantityPagesTest {

    private static boolean populated;
    private static int projects;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProjectService projectService;

    private ProjectId project;
    private String track;

    @BeforeEach
    void aTrackOfTheOwnUnit() throws Exception {
        if (!populated) {
            populated = true;
            world.populate();
        }
        clock.set("2017-01-26T10:00");
        project = projectService.create(
                world.actor(Role.OFFICE),
                new ProjectData(
                        "流转页面项目" + ++projects,
                        world.own(UnitKind.MEMBER),
                        world.own(UnitKind.UNDERTAKER),
                        new BigDecimal("20"),
                        RouteWorld.SINCE,
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
        track = created(create(Role.OFFICE).param("points[0].on", "2017-01-20").param("points[0].amount", "500"));
    }

    @Test
    void aTrackIsPlannedEnteredAndRead() throws Exception {
        enter(Role.CONTACT, "120.5", pdf()).andExpect(redirectedUrl(track + "#entries"));
        String page = page(Role.CONTACT);
        // 120.50 of 1,200 are 10.04 %; 500 were due on the 20th, so 379.50 are missing
        assertThat(page).contains("120.5/1200 亩", "占计划 10.0%", "比计划少 379.5 亩", "协议.pdf", "逾期", "<svg class=\"curve\"");
        // nothing is owed between two points: along, up to 500 on the 20th, along, up to the total
        assertThat(page).containsPattern("class=\"curve-plan\" d=\"M64 268H\\d+V\\d+H\\d+V\\d+H696\"");
        String file = page.replaceAll("(?s).*href=\"(/attachments/[^\"]+)\".*", "$1");
        for (Role role : List.of(Role.CONTACT, Role.UNIT_HEAD, Role.OFFICE, Role.LEADER, Role.MEMBER)) {
            mvc.perform(get(file).with(as(role))).andExpect(status().isOk());
        }
        for (Role role : List.of(Role.SUPERVISOR, Role.UNDERTAKER, Role.RECIPIENT)) {
            mvc.perform(get(file).with(as(role))).andExpect(status().isNotFound());
        }
        assertThat(page(Role.SUPERVISOR)).contains("120.5/1200 亩").doesNotContain("协议.pdf", "登记完成量");
        assertThat(page(Role.UNDERTAKER)).contains("120.5/1200 亩").doesNotContain("协议.pdf", "登记完成量");
    }

    @Test
    void aDoubleClickEntersOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            mvc.perform(entry(Role.CONTACT, "100").param("key", key)).andExpect(redirectedUrl(track + "#entries"));
        }
        assertThat(page(Role.OFFICE)).contains("100/1200 亩", "1 条");
    }

    @Test
    void aRefusedEntryKeepsWhatWasTyped() throws Exception {
        String refused =
                text(mvc.perform(entry(Role.CONTACT, "1300").file(pdf()).param("note", "大洼村"))
                        .andExpect(status().isUnprocessableContent()));
        assertThat(refused).contains("登记后累计 1300", "value=\"1300\"", "大洼村", "协议.pdf", "超出计划的原因");
        mvc.perform(entry(Role.CONTACT, "1300").param("overReason", "实测多出"))
                .andExpect(redirectedUrl(track + "#entries"));
        assertThat(page(Role.OFFICE)).contains("1300/1200 亩", "占计划 108.3%", "超出计划的原因：实测多出", "已办结");
    }

    @Test
    void theOfficeSaysWhoToldIt() throws Exception {
        String refused = text(enter(Role.OFFICE, "100").andExpect(status().isUnprocessableContent()));
        assertThat(refused).contains("由办公室代报的，请写明谁告知");
        mvc.perform(entry(Role.OFFICE, "100")
                        .param("toldBy", "示例联络员")
                        .param("toldHow", "PHONE")
                        .param("toldOn", "2017-01-26")
                        .param("toldTime", "09:50"))
                .andExpect(redirectedUrl(track + "#entries"));
        assertThat(page(Role.CONTACT)).contains("代报：示例联络员，电话，1月26日（周四） 09:50");
    }

    @Test
    void anEntryIsCorrectedAndStays() throws Exception {
        enter(Role.CONTACT, "200");
        String address = page(Role.CONTACT).replaceAll("(?s).*href=\"(" + track + "/entries/\\d+/correct)\".*", "$1");
        mvc.perform(get(address).with(as(Role.CONTACT))).andExpect(status().isOk());
        mvc.perform(correction(address, "200", "150")).andExpect(status().isUnprocessableContent());
        mvc.perform(correction(address, "200", "150").param("reason", "重复登记"))
                .andExpect(redirectedUrl(track + "#entries"));
        mvc.perform(correction(address, "200", "140").param("reason", "又一次")).andExpect(status().isConflict());
        assertThat(page(Role.OFFICE)).contains("<s>200</s>", "150/1200 亩", "-50 亩", "重复登记");
    }

    @Test
    void aPlanIsChangedWithItsReasonByWhoSawTheLast() throws Exception {
        String form = text(mvc.perform(get(track + "/plan").with(as(Role.UNIT_HEAD))));
        String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(form).contains("value=\"2017-01-20\"", "value=\"500\"", "value=\"1200\"");
        plan(version, "").andExpect(status().isUnprocessableContent());
        plan(version, "红线调整").andExpect(redirectedUrl(track));
        plan(version, "另一原因").andExpect(status().isConflict());
        assertThat(page(Role.OFFICE)).contains("1000 亩，5月31日（周三）前完成", "红线调整", "原计划", "1200 亩，5月31日");
    }

    @Test
    void halfAPointIsRefusedBesideThePoints() throws Exception {
        String refused = text(
                mvc.perform(create(Role.OFFICE).param("measure", "DEMOLITION").param("points[0].on", "2017-02-20"))
                        .andExpect(status().isUnprocessableContent()));
        assertThat(refused).contains("每个节点的日期和累计数量都要填", "href=\"#points\"", "value=\"2017-02-20\"");
    }

    @Test
    void aWithdrawnTrackIsReadButCountsNoLonger() throws Exception {
        String version = text(mvc.perform(get(track + "/withdraw").with(as(Role.OFFICE))))
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        mvc.perform(post(track + "/withdraw")
                        .with(as(Role.OFFICE))
                        .with(csrf())
                        .param("version", version)
                        .param("reason", "建错乡镇"))
                .andExpect(redirectedUrl(track));
        assertThat(page(Role.OFFICE)).contains("建错乡镇", "撤销").doesNotContain("entries/new");
        assertThat(list("?project=" + project)).contains("没有符合条件的内容");
        mvc.perform(entry(Role.CONTACT, "1")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theListIsFilteredAndExportedAlike() throws Exception {
        enter(Role.CONTACT, "120.5");
        String list = list("?project=" + project + "&standing=BEHIND");
        assertThat(list).contains("120.5/1200 亩", "-379.5 亩", "10.0%", "合计", "落后计划", "项目：流转页面项目");
        assertThat(list("?project=" + project + "&standing=FINISHED")).contains("没有符合条件的内容");
        byte[] file = mvc.perform(get("/quantities.xlsx?project=" + project).with(as(Role.CONTACT)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<Sheet.Row> rows = Spreadsheets.read(file).get(0).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cells()).contains("流转页面项目" + projects, "土地流转", "亩", "1200", "120.5", "-379.5");
    }

    @Test
    void projectAndTownshipShowTheirTracks() throws Exception {
        enter(Role.CONTACT, "120.5");
        String ofProject = text(mvc.perform(get("/projects/" + project).with(as(Role.UNDERTAKER))));
        assertThat(ofProject).contains("土地流转 120.5/1200 亩（10.0%）", "href=\"" + track + "\"");
        String ofUnit =
                text(mvc.perform(get("/units/" + world.own(UnitKind.MEMBER)).with(as(Role.SUPERVISOR))));
        assertThat(ofUnit).contains("href=\"" + track + "\"", "流转页面项目" + projects);
    }

    private MockHttpServletRequestBuilder create(Role role) {
        return post("/quantities")
                .with(as(role))
                .with(csrf())
                .param("project", project.toString())
                .param("unit", world.own(UnitKind.MEMBER).toString())
                .param("measure", "LAND_TRANSFER")
                .param("beginsOn", "2017-01-10")
                .param("total", "1200")
                .param("endsOn", "2017-05-31");
    }

    private String created(MockHttpServletRequestBuilder form) throws Exception {
        String address = mvc.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).matches("/quantities/\\d+");
        return address;
    }

    private ResultActions enter(Role role, String amount, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder form = entry(role, amount);
        for (MockMultipartFile file : files) {
            form.file(file);
        }
        return mvc.perform(form);
    }

    private MockMultipartHttpServletRequestBuilder entry(Role role, String amount) {
        MockMultipartHttpServletRequestBuilder form = multipart(track + "/entries");
        form.with(as(role)).with(csrf()).param("amount", amount).param("doneOn", "2017-01-26");
        return form;
    }

    private MockHttpServletRequestBuilder correction(String address, String seen, String amount) {
        return post(address)
                .with(as(Role.CONTACT))
                .with(csrf())
                .param("seen", seen)
                .param("amount", amount);
    }

    private ResultActions plan(String version, String reason) throws Exception {
        return mvc.perform(post(track + "/plan")
                .with(as(Role.UNIT_HEAD))
                .with(csrf())
                .param("version", version)
                .param("total", "1000")
                .param("endsOn", "2017-05-31")
                .param("reason", reason));
    }

    private String page(Role role) throws Exception {
        return text(mvc.perform(get(track).with(as(role))).andExpect(status().isOk()));
    }

    private String list(String query) throws Exception {
        return text(
                mvc.perform(get("/quantities" + query).with(as(Role.CONTACT))).andExpect(status().isOk()));
    }

    private RequestPostProcessor as(Role role) {
        return signIn.as(world.account(role));
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile("files.fresh", "协议.pdf", "application/pdf", Specimens.pdf());
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
