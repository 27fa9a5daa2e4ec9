package lianxi.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemService;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Meetings as the office's clerk and a unit's contact meet them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]* value=\"(\\d+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingSeriesService seriesService;

    @Autowired
    ProblemService problems;

    @Autowired
    RosterQueries roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private RosterFile.Ids ids;
    private AccountId clerk;
    private AccountId contact;
    private MeetingId january;

    @BeforeAll
    void people(@Autowired RosterSetUp setUp) {
        clock.set("2017-01-05T09:00");
        ids = NoticeRoster.setUp(setUp);
        clerk = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        contact = signIn.account(ids.person("示例林业联络员"));
        SeriesId series = seriesService.begin(Actor.system(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "三楼会议室");
        january = meetings.draftRegular(Actor.system(), series, YearMonth.of(2017, 1));
    }

    @BeforeEach
    void theMondayBefore() {
        clock.set("2017-01-09T09:00");
    }

    @Test
    void theListShowsTheYearMonthByMonthAndWhenTheNextAgendasAreDrafted() throws Exception {
        assertThat(body(contact, get("/meetings")))
                .contains("2017年1月联席会议", "1月16日（周一） 09:00", "例会定于2月15日（周三） 09:00召开，议程2月8日（周三） 08:30起草")
                .doesNotContain("召开会议");
        assertThat(body(clerk, get("/meetings").param("state", "HELD"))).contains("没有符合条件的会议", "状态：已召开");
        byte[] sheet = answer(contact, get("/meetings.xlsx")).getContentAsByteArray();
        assertThat(Spreadsheets.read(sheet).get(0).rows().toString()).contains("2017年1月联席会议", "待起草");
    }

    @Test
    void aProblemCallsItsMeetingWithOneClickAndTenClicksMakeOne() throws Exception {
        ProblemId problem = problem("集电线路跨越公路");
        assertThat(body(clerk, get("/problems/" + problem))).contains("/meetings/new?about=problem:" + problem);
        String page = body(clerk, get("/meetings/new").param("about", "problem:" + problem));
        assertThat(page).contains("研究&ldquo;集电线路跨越公路&rdquo;专题会议", "列为第一个议题", "value=\"2017-01-11\"", "value=\"09:00\"");

        Map<String, String> form = planned("研究“集电线路跨越公路”专题会议", "2017-01-11");
        form.put("kind", "SPECIAL_TOPIC");
        form.put("about", "problem:" + problem);
        String meeting = redirect(clerk, post("/meetings", form));
        assertThat(redirect(clerk, post("/meetings", form))).isEqualTo(meeting);

        assertThat(body(clerk, get(meeting))).contains("专题会议", "事由", "/problems/" + problem);
        assertThat(body(contact, get(meeting)))
                .as("the problem is the office's own; its title stands in the meeting's alone")
                .doesNotContain("/problems/" + problem);
        assertThat(jdbc.sql("select count(*) from meeting where about is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsItsInputBesideTheReason() throws Exception {
        Map<String, String> form = planned("已经过去的会议", "2017-01-06");

        MockHttpServletResponse answer = answer(clerk, post("/meetings", form));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("会议时间已过，请填写以后的时间", "已经过去的会议", "day-error");
    }

    @Test
    void whoMovesAStaleMeetingIsShownBothTexts() throws Exception {
        String meeting = redirect(clerk, post("/meetings", planned("临时会议", "2017-01-12")));
        Map<String, String> form = planned("临时会议", "2017-01-13");
        form.put("reason", "与区委常委会冲突");
        form.put("key", "move");
        form.put("version", version(meeting + "/move"));
        assertThat(redirect(clerk, post(meeting + "/move", form))).isEqualTo(meeting);
        assertThat(body(clerk, get(meeting))).contains("1月13日（周五）", "与区委常委会冲突");

        form.put("day", "2017-01-17");
        form.put("key", "later");
        MockHttpServletResponse stale = answer(clerk, post(meeting + "/move", form));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("2017-01-13", "2017-01-17");
        form.remove("version");
        form.put("key", "without");
        assertThat(answer(clerk, post(meeting + "/move", form)).getStatus()).isEqualTo(409);
    }

    @Test
    void aCancelledMeetingSaysWhyAndChangesNoMore() throws Exception {
        String meeting = redirect(clerk, post("/meetings", planned("碰头会", "2017-01-12")));
        Map<String, String> form = new HashMap<>(Map.of("key", "c", "reason", "并入例会"));
        form.put("version", version(meeting + "/cancel"));

        assertThat(redirect(clerk, post(meeting + "/cancel", form))).isEqualTo(meeting);

        assertThat(body(contact, get(meeting))).contains("会议已取消。原因：并入例会");
        MockHttpServletResponse closed = answer(clerk, get(meeting + "/move"));
        assertThat(closed.getStatus()).isEqualTo(422);
        assertThat(closed.getContentAsString()).contains("会议已取消，安排不能再改");
    }

    @Test
    void aDeputyIsEntrustedWithTheChair() throws Exception {
        String meeting = "/meetings/" + january;
        var deputy = roster.groupOn(LocalDate.of(2017, 1, 16)).stream()
                .filter(place -> place.role() == PlaceRole.DEPUTY_HEAD)
                .findFirst()
                .orElseThrow();
        Map<String, String> form = new HashMap<>(Map.of("key", "e", "basis", "组长授权书", "on", "2017-01-06"));
        form.put("deputy", deputy.person().toString());
        form.put("version", version(meeting + "/entrust"));

        assertThat(redirect(clerk, post(meeting + "/entrust", form))).isEqualTo(meeting);

        assertThat(body(contact, get(meeting))).contains(deputy.name(), "受组长委托主持，依据：组长授权书，1月6日（周五）");
    }

    @Test
    void theRuleChangesForMonthsThatAreNotDrafted() throws Exception {
        assertThat(body(contact, get("/meetings/series")))
                .contains("每月15日 09:00")
                .doesNotContain("更改会期");
        Map<String, String> form = new HashMap<>(Map.of(
                "key",
                "s",
                "version",
                "1",
                "from",
                "2017-05",
                "kind",
                "LAST_WEEKDAY",
                "weekday",
                "FRIDAY",
                "at",
                "9:30"));
        form.putAll(Map.of("minutes", "120", "place", "二楼会议室"));
        assertThat(answer(clerk, post("/meetings/series", without(form, "weekday")))
                        .getContentAsString())
                .contains("请选择星期几");

        assertThat(redirect(clerk, post("/meetings/series", form))).isEqualTo("/meetings/series");

        // the last Friday of May 2017 is the 26th
        assertThat(body(clerk, get("/meetings/series")))
                .contains("2017年5月起", "每月最后一个周五 09:30", "5月26日（周五） 09:30", "4月17日（周一） 09:00");
    }

    private ProblemId problem(String title) {
        return problems.raise(
                NoticeRoster.office(),
                new ProblemCommand(
                        title,
                        title + "的情况",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        ProblemLevel.GROUP,
                        "",
                        null,
                        null,
                        List.of()));
    }

    private static Map<String, String> planned(String title, String day) {
        return new HashMap<>(Map.of(
                "key", title, "kind", "AD_HOC", "title", title, "day", day, "at", "15:00", "minutes", "60", "place",
                "二楼"));
    }

    private static Map<String, String> without(Map<String, String> form, String field) {
        Map<String, String> rest = new HashMap<>(form);
        rest.remove(field);
        rest.put("key", "other");
        return rest;
    }

    private String version(String form) throws Exception {
        Matcher version = VERSION.matcher(body(clerk, get(form)));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static MockHttpServletRequestBuilder post(String path, Map<String, String> form) {
        MockHttpServletRequestBuilder post = MockMvcRequestBuilders.post(path);
        form.forEach(post::param);
        return post;
    }

    private String body(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String redirect(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        assertThat(answer.getRedirectedUrl()).as(answer.getContentAsString()).isNotNull();
        return answer.getRedirectedUrl();
    }

    private MockHttpServletResponse answer(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
