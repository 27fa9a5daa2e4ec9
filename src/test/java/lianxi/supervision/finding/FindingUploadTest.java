package lianxi.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import lianxi.document.attachment.Specimens;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A hostile file at the finding's doors: refused by a sentence beside the field, and nothing that was typed is lost. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingUploadTest {

    private static final String FACTS = "林地手续材料清单缺第三项，现场未能提供原件。";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AccountId supervisor;
    private Map<String, String> form;

    @BeforeAll
    void people() {
        clock.set("2017-01-16T09:00");
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        supervisor = signIn.account(ids.person("周凤英"), Role.SUPERVISOR);
        form = Map.of(
                "unit", ids.unit("区林业局").toString(),
                "kind", "DELAY",
                "title", "材料清单不全",
                "facts", FACTS,
                "duty", "负责林地手续的办理",
                "happenedOn", "2017-01-13");
    }

    @Test
    void aRefusedFileLosesNeitherTheTextNorTheOtherFile() throws Exception {
        MockHttpServletResponse refused = sent(
                file("现场.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                new MockMultipartFile("files.fresh", "清单.pdf", "application/pdf", Specimens.pdf()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("“现场.png”的内容不是 .png 文件", FACTS, "清单.pdf", "已上传的文件")
                .doesNotContain("alert(1)");
        assertThat(findings()).isZero();
    }

    @Test
    void aPageIsNotTakenForAPicture() throws Exception {
        MockHttpServletResponse refused = sent(file("说明.html", "<script>alert(1)</script>"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("“说明.html”不是可上传的文件类型。请上传 PDF", FACTS);
        assertThat(findings()).isZero();
    }

    /** A slip of the year would be printed in the conclusion. */
    @Test
    void whatHappenedLongAgoIsNotTaken() throws Exception {
        Map<String, String> ancient = new HashMap<>(form);
        ancient.put("happenedOn", "0001-01-01");
        MockHttpServletResponse refused = sent(ancient);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("事情发生的日期不能早于 10 年前。", FACTS);
        assertThat(findings()).isZero();
    }

    private MockHttpServletResponse sent(MockMultipartFile... files) throws Exception {
        return sent(form, files);
    }

    private MockHttpServletResponse sent(Map<String, String> form, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/supervision/findings");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        form.forEach(request::param);
        return mvc.perform(request.with(signIn.as(supervisor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private long findings() {
        return jdbc.sql("select count(*) from supervision_finding where title = '材料清单不全'")
                .query(Long.class)
                .single();
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files.fresh", name, "image/png", content.getBytes(StandardCharsets.UTF_8));
    }
}
