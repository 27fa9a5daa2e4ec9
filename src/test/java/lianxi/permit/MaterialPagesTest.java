package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.document.attachment.Specimens;
import lianxi.project.ProjectId;
import lianxi.roster.UnitKind;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
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

/** A track's materials as the people of the route world meet them: uploaded, refused, kept, read, withdrawn. */
@ServiceTest
class MaterialPagesTest {

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

    private String track;

    @BeforeEach
    void aTrackOfTheOwnUnit() {
        if (!populated) {
            populated = true;
            world.populate();
        }
        clock.set("2017-01-26T10:00");
        PermitScene scene = PermitScene.in(context);
        ProjectId project = scene.project("材料示例项目" + ++projects);
        context.getBean(PermitService.class)
                .applyCatalogue(
                        world.actor(Role.OFFICE),
                        project,
                        List.of(new PermitAnswer("LAND_CONVERSION", Need.NEEDED, null, world.own(UnitKind.MEMBER))));
        track = "/permits/" + scene.line(project, "LAND_CONVERSION").id();
    }

    @Test
    void theUnitAddsAMaterialAndItsReadersDownloadIt() throws Exception {
        add("用地批复", pdf("批复（终稿）.pdf")).andExpect(redirectedUrl(track + "#materials"));
        String page = page(Role.CONTACT);
        assertThat(page).contains("用地批复", "批复（终稿）.pdf", "示例联络员 上传于");
        String file = files(page).get(0);
        for (Role role : List.of(Role.CONTACT, Role.UNIT_HEAD, Role.OFFICE, Role.LEADER, Role.MEMBER)) {
            read(role, file).andExpect(status().isOk()).andExpect(content().bytes(Specimens.pdf()));
        }
        assertThat(page(Role.SUPERVISOR)).doesNotContain("用地批复", "上传材料");
        for (Role role : List.of(Role.SUPERVISOR, Role.UNDERTAKER, Role.RECIPIENT, Role.SYSTEM_ADMIN)) {
            read(role, file).andExpect(status().isNotFound());
        }
    }

    @Test
    void theUndertakerHandsInToItsOwnProjectAlone() throws Exception {
        hands(world.own(UnitKind.UNDERTAKER));
        assertThat(page(Role.UNDERTAKER)).contains(track + "/materials/new");
        mvc.perform(form(Role.UNDERTAKER, "勘测报告").file(pdf("勘测报告.pdf"))).andExpect(redirectedUrl(track + "#materials"));
        String page = page(Role.UNDERTAKER);
        assertThat(page).contains("勘测报告", "示例承办人 上传于").doesNotContain("/withdraw");
        for (Role role : List.of(Role.UNDERTAKER, Role.CONTACT, Role.OFFICE, Role.LEADER)) {
            assertThat(handedIn(role)).contains("勘测报告", "材料示例项目" + projects, "示例承办人");
        }
        assertThat(handedIn(Role.SUPERVISOR)).doesNotContain("勘测报告");
        hands(world.foreign(UnitKind.UNDERTAKER));
        mvc.perform(form(Role.UNDERTAKER, "别人的").file(pdf("别人的.pdf"))).andExpect(status().isNotFound());
        assertThat(handedIn(Role.UNDERTAKER)).doesNotContain("别人的", "勘测报告");
    }

    private String handedIn(Role role) throws Exception {
        return text(mvc.perform(get("/permits/materials").with(signIn.as(account(role))))
                .andExpect(status().isOk()));
    }

    /** Gives the project to an undertaker. */
    private void hands(UnitId undertaker) {
        jdbc.sql("update project set undertaker_unit = ? where name = ?")
                .params(undertaker.value(), "材料示例项目" + projects)
                .update();
    }

    @Test
    void aDownloadIsSavedAndNeverShown() throws Exception {
        add("用地批复", pdf("批 \"复\".pdf"));
        read(Role.CONTACT, files(page(Role.CONTACT)).get(0))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"_ ___.pdf\"; filename*=UTF-8''%E6%89%B9%20_%E5%A4%8D_.pdf"))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().longValue("Content-Length", Specimens.pdf().length));
    }

    @Test
    void aRefusedFormKeepsItsFilesAndWhatWasTyped() throws Exception {
        String refused = text(add("", pdf("一.pdf"), pdf("二.pdf")).andExpect(status().isUnprocessableContent()));
        List<String> kept = kept(refused);
        assertThat(kept).hasSize(2);
        assertThat(refused).contains("一.pdf", "二.pdf", "请填写材料名称");
        String again = text(mvc.perform(form("用地批复").file(page("骗.pdf")).param("files.kept", kept.get(0)))
                .andExpect(status().isUnprocessableContent()));
        assertThat(again)
                .contains("value=\"用地批复\"", "“骗.pdf”的内容不是 .pdf 文件", "一.pdf")
                .doesNotContain("二.pdf");
        mvc.perform(form("用地批复").param("files.kept", kept.get(0))).andExpect(redirectedUrl(track + "#materials"));
        assertThat(files(page(Role.CONTACT))).containsExactly("/attachments/" + kept.get(0));
    }

    @Test
    void aDoubleClickMakesOneMaterial() throws Exception {
        String key = UUID.randomUUID().toString();
        String kept = kept(text(add("", pdf("一.pdf")))).get(0);
        for (int click = 0; click < 2; click++) {
            mvc.perform(form("批复").param("key", key).param("files.kept", kept))
                    .andExpect(redirectedUrl(track + "#materials"));
            mvc.perform(form("另一份").file(pdf("二.pdf")).param("key", key + "b"))
                    .andExpect(redirectedUrl(track + "#materials"));
        }
        assertThat(files(page(Role.CONTACT))).hasSize(2);
    }

    @Test
    void nobodyUsesAnothersStagedFile() throws Exception {
        String kept = kept(text(add("", pdf("一.pdf")))).get(0);
        String refused = text(mvc.perform(form(Role.UNIT_HEAD, "批复").param("files.kept", kept))
                .andExpect(status().isUnprocessableContent()));
        assertThat(refused).contains("先前上传的文件已失效").doesNotContain("一.pdf");
        mvc.perform(form(Role.UNIT_HEAD, "批复").param("files.kept", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        read(Role.CONTACT, "/attachments/" + kept).andExpect(status().isNotFound());
    }

    @Test
    void aMaterialNeedsAFile() throws Exception {
        String refused = text(add("批复").andExpect(status().isUnprocessableContent()));
        assertThat(refused).contains("请选择要上传的文件", "aria-describedby=\"files-error files-help\"");
    }

    @Test
    void aWrongOneIsStruckThroughWithItsReasonOnce() throws Exception {
        add("用地批复", pdf("错.pdf"));
        String address =
                page(Role.CONTACT).replaceAll("(?s).*href=\"(" + track + "/materials/\\d+/withdraw)\".*", "$1");
        mvc.perform(post(address).with(signIn.as(account(Role.CONTACT))).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写撤回原因")));
        withdraw(address).andExpect(redirectedUrl(track + "#materials"));
        withdraw(address)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已由示例联络员撤回")));
        String page = page(Role.CONTACT);
        assertThat(page).contains("<s>用地批复</s>", "传错了文件").doesNotContain(address);
        read(Role.CONTACT, files(page).get(0)).andExpect(status().isOk());
    }

    @Test
    void aMaterialMayBelongToAStepOfItsTrackOnly() throws Exception {
        long step = jdbc.sql("select id from permit_step where track_id = ? and position = 2")
                .param(Long.parseLong(track.substring(9)))
                .query(Long.class)
                .single();
        mvc.perform(form("公告照片").file(pdf("公告.pdf")).param("step", Long.toString(step)))
                .andExpect(redirectedUrl(track + "#materials"));
        mvc.perform(form("公告照片").file(pdf("公告.pdf")).param("step", "999999")).andExpect(status().isNotFound());
        assertThat(files(page(Role.CONTACT))).hasSize(1);
    }

    @Test
    void aForgedFieldBindsNothing() throws Exception {
        mvc.perform(form("批复").file(pdf("一.pdf")).param("files.feature", "PAPER_SIGNATURE"))
                .andExpect(redirectedUrl(track + "#materials"));
        mvc.perform(form("批复").param("files.staged[0].id", UUID.randomUUID().toString()))
                .andExpect(status().isBadRequest());
        assertThat(files(page(Role.CONTACT))).hasSize(1);
    }

    private ResultActions add(String title, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder form = form(title);
        for (MockMultipartFile file : files) {
            form.file(file);
        }
        return mvc.perform(form);
    }

    private MockMultipartHttpServletRequestBuilder form(String title) {
        return form(Role.CONTACT, title);
    }

    private MockMultipartHttpServletRequestBuilder form(Role role, String title) {
        MockMultipartHttpServletRequestBuilder form = multipart(track + "/materials");
        form.with(signIn.as(account(role))).with(csrf()).param("title", title);
        return form;
    }

    private ResultActions withdraw(String address) throws Exception {
        return mvc.perform(post(address)
                .with(signIn.as(account(Role.CONTACT)))
                .with(csrf())
                .param("reason", "传错了文件"));
    }

    private ResultActions read(Role role, String file) throws Exception {
        return mvc.perform(get(file).with(signIn.as(account(role))));
    }

    private String page(Role role) throws Exception {
        return text(mvc.perform(get(track).with(signIn.as(account(role)))).andExpect(status().isOk()));
    }

    private AccountId account(Role role) {
        return world.account(role);
    }

    private static MockMultipartFile pdf(String name) {
        return new MockMultipartFile("files.fresh", name, "application/pdf", Specimens.pdf());
    }

    private static MockMultipartFile page(String name) {
        return new MockMultipartFile("files.fresh", name, "application/pdf", "<html></html>".getBytes());
    }

    private static List<String> files(String page) {
        return all(page, "href=\"(/attachments/[^\"]+)\"");
    }

    private static List<String> kept(String page) {
        return all(page, "name=\"files\\.kept\"[^>]*value=\"([^\"]+)\"");
    }

    private static List<String> all(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
