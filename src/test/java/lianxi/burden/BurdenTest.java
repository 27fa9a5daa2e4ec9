package lianxi.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.burden.BurdenWeek.Row;
import lianxi.calendar.ReportWeek;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import lianxi.weekly.WeeklyReminders;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The week of 2017-01-23…29, whose slot is Thursday the 26th for 除夕: two units owe a report of it, one of them is reminded
 * twice; the report of the week before was filed.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BurdenTest {

    private static final ReportWeek WEEK = new ReportWeek(LocalDate.of(2017, 1, 27));

    @Autowired
    private BurdenQueries burden;

    @Autowired
    private RepeatedAsks repeated;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MockMvc mvc;

    private UnitId forestry;
    private UnitId land;
    private AccountId clerk;

    @BeforeAll
    void twoReportsAndTwoReminders(
            @Autowired RosterSetUp setUp, @Autowired WeeklyService weekly, @Autowired WeeklyReminders reminders) {
        clock.set("2017-01-20T09:00");
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        land = ids.unit("区国土分局");
        clerk = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        Actor office = signIn.actor(clerk);
        clock.set("2017-01-19T09:00");
        WeeklyReportId earlier = weekly.open(Actor.system(), forestry, WEEK.previous());
        assertThat(earlier).isNotNull();
        clock.set("2017-01-23T09:00");
        weekly.open(Actor.system(), forestry, WEEK);
        weekly.open(Actor.system(), land, WEEK);
        reminders.remind(office, WEEK, land);
        clock.set("2017-01-25T09:00");
        reminders.remind(office, WEEK, land);
    }

    @Test
    void everyUnitHasItsCountsByKind() {
        BurdenWeek week = burden.thisWeek();
        assertThat(week.week()).isEqualTo(WEEK);
        assertThat(week.kinds()).containsExactlyInAnyOrder("weekly", "reminder");
        assertThat(row(week, land).counts()).isEqualTo(Map.of("weekly", 1, "reminder", 2));
        assertThat(row(week, forestry).counts()).isEqualTo(Map.of("weekly", 1));
        assertThat(row(week, land).open()).isEqualTo(3);
        assertThat(week.total("reminder")).isEqualTo(2);
        assertThat(week.total()).isEqualTo(4);
        assertThat(week.asked()).isEqualTo(2);
        assertThat(week.most(1)).extracting(Row::unit).containsExactly(land);
    }

    @Test
    void unitsThatWereAskedNothingStandThereToo() {
        assertThat(burden.thisWeek().rows())
                .hasSizeGreaterThan(2)
                .anySatisfy(row -> assertThat(row.total()).isZero());
    }

    @Test
    void aWeekHoldsMondayToSunday() {
        assertThat(burden.week(WEEK.previous()).total()).isEqualTo(1);
        assertThat(burden.week(WEEK.next()).total()).isZero();
    }

    @Test
    void theListBehindACountHoldsAsMany() {
        assertThat(asks(land, "reminder")).hasSize(2).allSatisfy(line -> {
            assertThat(line.ask().title()).isEqualTo("催报1月27日信息周报");
            assertThat(line.ask().due()).isEqualTo(LocalDate.of(2017, 1, 26));
            assertThat(line.ask().from()).isEqualTo("示例办公室人员");
        });
        assertThat(asks(land, null)).hasSize(3);
        assertThat(asks(null, "weekly")).hasSize(2);
    }

    @Test
    void whoAskedIsCounted() {
        assertThat(burden.askers(WEEK)).isEqualTo(Map.of("", 2, "示例办公室人员", 2));
    }

    @Test
    void aNewAskIsComparedWithWhatTheUnitStillOwes() {
        assertThat(repeated.like(List.of(forestry), "报送1月27日信息周报"))
                .extracting(Ask::title)
                .containsExactly("1月27日信息周报");
        assertThat(repeated.like(List.of(forestry), "报送林地手续进展")).isEmpty();
        assertThat(repeated.like(List.of(), "1月27日信息周报")).isEmpty();
        assertThatThrownBy(() -> repeated.refuse(List.of(forestry), "报送1月27日信息周报", false))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("anyway"));
        repeated.refuse(List.of(forestry), "报送1月27日信息周报", true);
    }

    @Test
    void thePageLeadsFromEveryNumberToItsList() throws Exception {
        String page = page("/burden");
        assertThat(page)
                .contains("减负台账", "向 2 个单位提出 4 件要求", "示例办公室人员")
                .contains("/burden?week=2017-01-27&amp;unit=" + land + "&amp;kind=reminder#asks");
        assertThat(page("/burden?week=2017-01-27&unit=" + land + "&kind=reminder"))
                .contains("催报1月27日信息周报", "类别：提醒催办")
                .doesNotContain(">1月27日信息周报<");
        assertThat(page("/burden?week=2017-03-01")).contains("这一周没有向单位提出要求");
    }

    @Test
    void onlyTheOfficeExports() {
        assertThatThrownBy(() ->
                        burden.export(NoticeRoster.actor(Role.LEADER, null), new BurdenFilter(WEEK, null, null, false)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(burden.export(NoticeRoster.office(), new BurdenFilter(WEEK, land, null, true)))
                .hasSize(3);
    }

    private List<AskLine> asks(UnitId unit, String kind) {
        return burden.asks(new BurdenFilter(WEEK, unit, kind, false), 0).rows();
    }

    private static Row row(BurdenWeek week, UnitId unit) {
        return week.rows().stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(signIn.as(clerk)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
