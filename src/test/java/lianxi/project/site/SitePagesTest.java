package lianxi.project.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.Specimens;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Site progress as an undertaker files it and the others read it. */
@ServiceTest
class SitePagesTest {

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

    @Autowired
    private JdbcClient jdbc;

    private String site;

    @BeforeEach
    void aProjectOfTheOwnUndertaker() {
        if (!populated) {
            populated = true;
            world.populate();
        }
        clock.set("2017-01-26T10:00");
        site = "/projects/" + project(world.own(UnitKind.UNDERTAKER)) + "/site";
    }

    private ProjectId project(UnitId undertaker) {
        return projectService.create(
                world.actor(Role.OFFICE),
                new ProjectData(
                        "施工示例项目" + ++projects,
                        world.own(UnitKind.MEMBER),
                        undertaker,
                        new BigDecimal("20"),
                        RouteWorld.SINCE,
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
    }

    @Test
    void theUndertakerFilesAndEverybodyInsideReads() throws Exception {
        mvc.perform(entry("2017-01-25", "桩基完成 35%。")
                        .file(photo())
                        .param("stage", "桩基")
                        .param("percent", "35")
                        .param("problems", "进场道路未通。"))
                .andExpect(redirectedUrl(site));
        assertThat(page(Role.UNDERTAKER)).contains("桩基完成 35%。", "35%", "进场道路未通。", "桩基.jpg", "作为问题提出", "填报施工进度");
        String page = page(Role.OFFICE);
        assertThat(page).contains("桩基完成 35%。").doesNotContain("填报施工进度", "作为问题提出", "/site/new");
        String file = page.replaceAll("(?s).*href=\"(/attachments/[^\"]+)\".*", "$1");
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.CONTACT, Role.SUPERVISOR, Role.UNDERTAKER)) {
            mvc.perform(get(file).with(as(role))).andExpect(status().isOk());
        }
        mvc.perform(get(file).with(as(Role.RECIPIENT))).andExpect(status().isNotFound());
    }

    @Test
    void aWrongEntryIsPutRightOnceAndStays() throws Exception {
        mvc.perform(entry("2017-01-25", "桩基完成 53%。").param("percent", "53"));
        String address = page(Role.UNDERTAKER).replaceAll("(?s).*href=\"(" + site + "/new\\?corrects=\\d+)\".*", "$1");
        String id = address.substring(address.indexOf('=') + 1);
        assertThat(text(mvc.perform(get(address).with(as(Role.UNDERTAKER)))))
                .contains("桩基完成 53%。", "value=\"53\"", "更正原因");
        mvc.perform(entry("2017-01-25", "桩基完成 35%。").param("corrects", id))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(entry("2017-01-25", "桩基完成 35%。").param("corrects", id).param("reason", "比例填反"))
                .andExpect(redirectedUrl(site));
        assertThat(page(Role.OFFICE)).contains("<s>桩基完成 53%。</s>", "桩基完成 35%。", "更正原因：比例填反", "已更正");
        assertThat(text(mvc.perform(
                        entry("2017-01-25", "又一次").param("corrects", id).param("reason", "再改"))))
                .contains("这一条已经更正过");
        mvc.perform(get(address).with(as(Role.UNDERTAKER))).andExpect(status().isNotFound());
    }

    @Test
    void daysToComeAndBeforeTheStartAreRefused() throws Exception {
        for (String day : List.of("2017-01-27", "2017-01-04")) {
            assertThat(text(mvc.perform(entry(day, "进展")).andExpect(status().isUnprocessableContent())))
                    .contains("日期不能晚于今天", "进展</textarea>");
        }
        mvc.perform(entry("2017-01-26", " ")).andExpect(status().isUnprocessableContent());
        mvc.perform(entry("2017-01-26", "进展").param("percent", "101")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void anothersProjectDoesNotExistForAnUndertaker() throws Exception {
        site = "/projects/" + project(world.foreign(UnitKind.UNDERTAKER)) + "/site";
        mvc.perform(get(site).with(as(Role.UNDERTAKER))).andExpect(status().isNotFound());
        mvc.perform(entry("2017-01-25", "别人的")).andExpect(status().isNotFound());
        assertThat(page(Role.OFFICE)).contains("还没有填报施工进度");
    }

    @Test
    void theListIsExportedWithWhatWasPutRight() throws Exception {
        mvc.perform(entry("2017-01-25", "=1+1").param("percent", "35"));
        byte[] file = mvc.perform(get(site + ".xlsx").with(as(Role.CONTACT)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<Sheet.Row> rows = Spreadsheets.read(file).get(0).rows();
        assertThat(rows.get(1).cells()).contains("2017-01-25", "=1+1", "35", "有效");
    }

    @Test
    void theDatabaseKeepsEntriesAsTheyWere() throws Exception {
        mvc.perform(entry("2017-01-25", "进展"));
        for (String change :
                List.of("update project_site_entry set progress = 'x'", "delete from project_site_entry")) {
            assertThat(catchThrowable(() -> jdbc.sql(change).update())).hasMessageContaining("never changed");
        }
    }

    private MockMultipartHttpServletRequestBuilder entry(String day, String progress) {
        MockMultipartHttpServletRequestBuilder form = multipart(site);
        form.with(as(Role.UNDERTAKER)).with(csrf()).param("on", day).param("progress", progress);
        return form;
    }

    private String page(Role role) throws Exception {
        return text(mvc.perform(get(site).with(as(role))).andExpect(status().isOk()));
    }

    private RequestPostProcessor as(Role role) {
        return signIn.as(world.account(role));
    }

    private static MockMultipartFile photo() {
        return new MockMultipartFile("files.fresh", "桩基.jpg", "image/jpeg", Specimens.jpeg());
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
