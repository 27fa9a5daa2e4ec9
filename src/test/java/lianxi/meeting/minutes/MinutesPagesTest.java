package lianxi.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Minutes by the pages alone: drafted from the meeting's page, written, countersigned, signed; 2017-01-26 is a Thursday. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinutesPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MinutesRouteIds lab;

    @BeforeAll
    void people() {
        world.populate();
    }

    @Test
    void theMeetingsPageLeadsToItsMinutesAndThenToTheReport() throws Exception {
        MeetingId meeting = lab.meeting(world.actor(Role.OFFICE));
        String page = "/meetings/" + meeting;
        assertThat(page(Role.OFFICE, page)).contains("起草纪要").doesNotContain("起草落实情况报告");
        String minutes = post(Role.OFFICE, page + "/minutes");
        assertThat(minutes).startsWith("/meetings/minutes/");
        assertThat(page(Role.OFFICE, minutes)).contains("示例会议纪要", "送审", "重新汇总", "示例组长");
        assertThat(page(Role.OFFICE, minutes + "/edit")).contains("会议听取了区府办的汇报。");
        assertThat(page(Role.CONTACT, page)).doesNotContain(minutes);
        MeetingId other = lab.meeting(world.actor(Role.OFFICE));
        PaperId issued = lab.issued(world, other, PaperKind.MINUTES);
        assertThat(page(Role.CONTACT, "/meetings/" + other)).contains("/meetings/minutes/" + issued, "已印发");
        assertThat(page(Role.OFFICE, "/meetings/" + other)).contains("起草落实情况报告");
        assertThat(page(Role.OFFICE, "/meetings/minutes/" + issued)).contains("会签", "同意", "送达情况", "校验码");
    }

    @Test
    void theSignerReadsWhatNobodyHasPrintedYetInSixQueries() throws Exception {
        Actor office = world.actor(Role.OFFICE);
        PaperId minutes = lab.inReview(office, lab.meeting(office), PaperKind.MINUTES);
        assertThat(mvc.perform(get("/meetings/minutes/" + minutes + "/sign")
                                .with(signIn.as(world.account(Role.LEADER))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getHeader("X-Queries"))
                .satisfies(queries -> assertThat(Integer.parseInt(queries)).isLessThanOrEqualTo(6));
    }

    private String page(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(signIn.as(world.account(role))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Where the post leads to. */
    private String post(Role role, String path) throws Exception {
        return Objects.requireNonNull(mvc.perform(MockMvcRequestBuilders.post(path)
                        .with(signIn.as(world.account(role)))
                        .with(csrf())
                        .param("key", UUID.randomUUID().toString()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
