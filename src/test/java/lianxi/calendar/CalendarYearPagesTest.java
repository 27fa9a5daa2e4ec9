package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ServiceTest
class CalendarYearPagesTest {

    private static final List<String> HEAD = List.of("起", "止", "类型", "名称", "英文名称");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    AccountId office;

    @BeforeEach
    void anOffice() {
        clock.set("2017-12-05T09:00");
        office = signIn.account(Role.OFFICE);
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from calendar_year where year = 2018").update();
        calendars.refresh();
    }

    @Test
    void aYearShowsItsDaysItsSourceAndItsSums() throws Exception {
        clock.set("2017-11-20T09:00");
        String page = page("/calendar?year=2017");

        // 260 weekdays, 16 of them off, five make-up days; 2 + 7 + 3 + 1 + 3 + 8 days off in all; January 22 weekdays
        // less
        // four, and the 22nd.
        assertThat(page)
                .contains("全年 249 个工作日，节假日 24 天，调休上班 5 天", "国办发明电〔2016〕17号", "<b>1月</b> <span>19 个工作日</span>")
                .contains("27–31日 春节放假", "22日 上班（春节调休）")
                .contains("/calendar?year=2016", "/calendar?year=2018", "/calendar/count", "/calendar/report-slot")
                .doesNotContain("†");
    }

    @Test
    void aYearWithoutANoticeSaysSoOnce() throws Exception {
        String page = page("/calendar?year=2018");

        assertThat(page.split("† 该年度节假日安排尚未录入", -1)).hasSize(2);
        assertThat(page).contains("/calendar/years/new?year=2018", "全年 261 个工作日");
    }

    @Test
    void theMissingYearIsTold() throws Exception {
        assertThat(page("/calendar")).contains("2018年的节假日安排还没有录入", "/calendar/years/new?year=2018");
    }

    @Test
    void theOfficesHomeLeadsToTheMissingYear() throws Exception {
        assertThat(page("/")).contains("2018 年的节假日安排还没有录入", "/calendar/years/new?year=2018");
    }

    @Test
    void theFormOffersTheHolidaysOfTheYearBefore() throws Exception {
        assertThat(page("/calendar/years/new")).contains("value=\"2018\"", "春节", "端午节", "中秋节");
    }

    @Test
    void theTemplateReadsBackOnceItsDatesAreFilledIn() throws Exception {
        byte[] template = call(get("/calendar/years/template.xlsx")).getContentAsByteArray();
        Sheet sheet = Spreadsheets.read(template).get(0);

        assertThat(sheet.rows().get(0).cells()).isEqualTo(HEAD);
        assertThat(sheet.rows().get(2).cell(3)).isEqualTo("春节");
    }

    @Test
    void aSpreadsheetFillsTheFormAndKeepsWhatWasTyped() throws Exception {
        byte[] file = Spreadsheets.book()
                .sheet(
                        "节假日",
                        HEAD,
                        List.of(
                                List.of(LocalDate.of(2018, 2, 15), LocalDate.of(2018, 2, 21), "放假", "春节"),
                                List.of("2018年2月11日", "", "调休上班", "春节"),
                                List.of("", "", "放假", "国庆节")))
                .bytes();

        MockHttpServletResponse answer = call(upload("/calendar/years/form", file)
                .param("read", "true")
                .param("year", "2018")
                .param("version", "0")
                .param("noticeNumber", "国办发明电〔2017〕12号"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("国办发明电〔2017〕12号", "value=\"2018-02-15\"", "value=\"2018-02-21\"", "value=\"2018-02-11\"")
                .doesNotContain("国庆节");
    }

    @Test
    void aSpreadsheetWithoutItsColumnsIsRefused() throws Exception {
        byte[] file = Spreadsheets.book()
                .sheet("节假日", List.of("起", "名称"), List.of(List.of("2018-01-01", "元旦")))
                .bytes();

        MockHttpServletResponse answer =
                call(upload("/calendar/years/form", file).param("read", "true"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("表格缺少“类型”一列");
    }

    @Test
    void wrongRowsAreNamedAndTheInputIsKept() throws Exception {
        MockHttpServletResponse answer = call(form("/calendar/years/check", "2018-02-11", "2018-02-12", "2018-13-01"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("第 1 行：2018-02-12 不是周六或周日，本来就上班", "第 2 行：“2018-13-01”不是有效日期")
                .contains("value=\"2018-13-01\"", "国办发明电〔2017〕12号");
    }

    @Test
    void whatMovesIsShownBeforeAnythingIsSaved() throws Exception {
        MockHttpServletResponse answer = call(form("/calendar/years/check", "2018-02-11", "", "2018-02-16"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains(
                        "2018-02-16 这周的周报",
                        "/calendar/report-slot?week=2018-02-16",
                        "2018年2月16日（周五）",
                        "2018年2月15日（周四）");
        assertThat(calendars.current().isProvisional(2018)).isTrue();
    }

    @Test
    void tenClicksSaveAYearOnce() throws Exception {
        for (int click = 0; click < 3; click++) {
            MockHttpServletResponse answer =
                    call(form("/calendar/years", "2018-02-11", "", "2018-02-16").param("key", "one"));
            assertThat(answer.getRedirectedUrl()).isEqualTo("/calendar?year=2018");
        }

        assertThat(jdbc.sql("select version from calendar_year where year = 2018")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(calendars.current().isWorkday(LocalDate.of(2018, 2, 16))).isFalse();
        assertThat(calendars.current().day(LocalDate.of(2018, 2, 16)).nameEn()).isEqualTo("Spring Festival");
    }

    /** A worked weekend and a day off, by hand. */
    private MockHttpServletRequestBuilder form(String path, String workedFrom, String workedTo, String off) {
        return post(path)
                .param("version", "0")
                .param("year", "2018")
                .param("noticeNumber", "国办发明电〔2017〕12号")
                .param("issuedOn", "2017-11-30")
                .param("rows[0].kind", "MAKE_UP_WORKDAY")
                .param("rows[0].from", workedFrom)
                .param("rows[0].to", workedTo)
                .param("rows[0].name", "春节")
                .param("rows[1].kind", "HOLIDAY")
                .param("rows[1].from", off)
                .param("rows[1].name", "春节")
                .param("rows[2].kind", "HOLIDAY");
    }

    private static MockMultipartHttpServletRequestBuilder upload(String path, byte[] file) {
        return multipart(path).file(new MockMultipartFile("file", "节假日安排.xlsx", Spreadsheets.CONTENT_TYPE, file));
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = call(get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse call(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(signIn.as(office)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
