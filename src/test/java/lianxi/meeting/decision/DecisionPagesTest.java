package lianxi.meeting.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lianxi.document.attachment.Specimens;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingService;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** From an outcome typed by the office to the struck-off decision, by the pages alone; 2017-01-26 is a Thursday. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DecisionRouteIds lab;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaQueries agendas;

    @Autowired
    private OutcomeQueries outcomes;

    @Autowired
    private DecisionService decisions;

    @BeforeAll
    void people() {
        world.populate();
    }

    @Test
    void anOutcomeIsTypedSignedFollowedAndStruckOff() throws Exception {
        MeetingId meeting = lab.meeting(world.actor(Role.OFFICE));
        lab.item(world.actor(Role.OFFICE), meeting);
        String add = "/meetings/" + meeting + "/outcomes/new";
        String item = agendas.of(meeting).get(0).id().toString();

        String refused =
                body(send(add).param("item", item).param("kind", "TASK").param("text", "完成示例手续。"), 422);
        assertThat(refused).contains("请选择责任单位", "完成示例手续。");

        mvc.perform(send(add)
                        .param("key", "once")
                        .param("item", item)
                        .param("kind", "DECISION")
                        .param("text", "示例事项由办公室协调。"))
                .andExpect(redirectedUrl("/meetings/" + meeting + "#outcomes"));
        mvc.perform(send(add)
                        .param("key", "once")
                        .param("item", item)
                        .param("kind", "DECISION")
                        .param("text", "示例事项由办公室协调。"))
                .andExpect(redirectedUrl("/meetings/" + meeting + "#outcomes"));
        mvc.perform(send(add)
                        .param("item", item)
                        .param("kind", "TASK")
                        .param("text", "完成示例手续。")
                        .param("leadUnit", world.own(UnitKind.MEMBER).toString())
                        .param("days", "5"))
                .andExpect(status().is3xxRedirection());
        List<OutcomeView> recorded = outcomes.of(meeting);
        assertThat(recorded).as("a double click").hasSize(2);

        OutcomeId coordinated = recorded.get(0).id();
        String edit = "/meetings/outcomes/" + coordinated + "/edit";
        assertThat(page(Role.OFFICE, edit)).contains("示例事项由办公室协调。", "name=\"version\" value=\"0\"");
        String stale = body(
                send(edit)
                        .param("version", "7")
                        .param("item", item)
                        .param("kind", "DECISION")
                        .param("text", "另一种说法。"),
                409);
        assertThat(stale).contains("示例事项由办公室协调。", "另一种说法。");

        decisions.assignAll(world.actor(Role.OFFICE), meeting);
        meetings.markMinutesSigned(world.actor(Role.OFFICE), meeting);

        assertThat(page(Role.CONTACT, "/meetings/decisions?open=true&q=示例"))
                .contains("示例事项由办公室协调。", "完成示例手续。", "待交办", "落实中", "class=\"chip\"");
        assertThat(page(Role.CONTACT, "/meetings/decisions?late=true")).contains("没有符合条件的议定事项");
        String task = "/meetings/decisions/" + recorded.get(1).id();
        // 5 working days from Thursday 01-26: the holiday of 2017 runs from 01-27 to 02-02, 02-04 is a make-up day
        assertThat(page(Role.CONTACT, task)).contains("完成示例手续", "2月8日（周三）", "全程记录", "纪要签发，列入台账");

        String decision = "/meetings/decisions/" + coordinated;
        String meet = "/meetings/new?about=decision:" + coordinated;
        assertThat(page(Role.OFFICE, decision)).contains(meet, "交办", "销号");
        assertThat(page(Role.OFFICE, meet)).contains("示例事项由办公室协调", "value=\"decision:" + coordinated + "\"");
        assertThat(body(closing(decision).param("version", "1").param("statement", "已协调。"), 422))
                .contains("请上传销号佐证");
        mvc.perform(closing(decision)
                        .file(new MockMultipartFile("files.fresh", "协调记录.png", "image/png", Specimens.png()))
                        .param("version", "1")
                        .param("statement", "已协调。"))
                .andExpect(redirectedUrl(decision));
        assertThat(page(Role.LEADER, decision)).contains("已销号", "已协调。", "协调记录.png");
        mvc.perform(send(decision + "/reopen").param("version", "2").param("reason", "仍需协调。"))
                .andExpect(redirectedUrl(decision));
        mvc.perform(send(decision + "/assign")
                        .param("title", "示例事项由办公室协调")
                        .param("doneMeans", "有协调结果")
                        .param("leadUnit", world.own(UnitKind.MEMBER).toString())
                        .param("due", "2017-03-01"))
                .andExpect(redirectedUrl(decision));
        assertThat(page(Role.CONTACT, decision)).contains("落实中", "示例事项由办公室协调", "3月1日（周三）");
    }

    @Test
    void theSpreadsheetShowsWhatTheFilterLeaves() throws Exception {
        Actor office = world.actor(Role.OFFICE);
        lab.decided(office, lab.meeting(office));
        byte[] file = mvc.perform(get("/meetings/decisions.xlsx?state=TO_SIGN&q=协调示例")
                        .with(signIn.as(world.account(Role.OFFICE))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(6)).isEqualTo("由办公室协调示例事项。");
            assertThat(rows.get(1).getCellText(9)).isEqualTo("待签发");
        }
    }

    private MockMultipartHttpServletRequestBuilder closing(String decision) {
        return (MockMultipartHttpServletRequestBuilder) multipart(decision + "/close")
                .with(signIn.as(world.account(Role.OFFICE)))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder send(String address) {
        return post(address).with(signIn.as(world.account(Role.OFFICE))).with(csrf());
    }

    private String page(Role role, String address) throws Exception {
        return body(get(address).with(signIn.as(world.account(role))), 200);
    }

    private String body(RequestBuilder request, int expected) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
