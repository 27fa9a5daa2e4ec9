package lianxi.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.liability.Capacity.As;
import lianxi.notification.Inbox;
import lianxi.notification.Message;
import lianxi.notification.MessageId;
import lianxi.notification.Text;
import lianxi.notification.Told;
import lianxi.notification.Urging;
import lianxi.permit.PermitScene;
import lianxi.permit.PermitService;
import lianxi.permit.TrackId;
import lianxi.roster.AssignmentCommand;
import lianxi.roster.ChargeCommand;
import lianxi.roster.ChargeService;
import lianxi.roster.CoverCommand;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterService;
import lianxi.roster.RosterSetUp;
import lianxi.roster.StandInService;
import lianxi.roster.UnitRole;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The chain of a permit track, day by day: accepted on 2017-01-16 with 20 working days, so due on 02-16 (domain.md); the
 * responsible person is told on 02-17, reads it on the 20th, and hands over on the 21st; the contact is covered on 02-20 and
 * 21; from 02-20 on a deputy head is in charge.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiabilityTest {

    private static final OrderingDocument ORDER = new OrderingDocument("示例调整通知", LocalDate.of(2017, 2, 17));

    @Autowired
    private BeanFactory beans;

    @Autowired
    private LiabilityQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MockMvc mvc;

    private RosterFile.Ids ids;
    private UnitId forestry;
    private TrackId track;
    private AccountId contact;
    private PersonId successor;

    @BeforeAll
    void aTrackFallsOverdueWhilePeopleChange() {
        clock.set("2017-01-09T09:00");
        ids = NoticeRoster.setUp(beans.getBean(RosterSetUp.class));
        forestry = ids.unit("区林业局");
        PermitScene scene = PermitScene.in(beans);
        track = scene.track(scene.project("一号光伏项目（示例）"), "FOREST_PERMANENT", forestry)
                .id();
        scene.accept(track, LocalDate.of(2017, 1, 16));
        clock.set("2017-02-17T08:30");
        PersonId told = ids.person("示例林业责任人");
        beans.getBean(Urging.class).urge(office(), "permit", track, forestry, List.of(told), message("林地手续已逾期"));
        clock.set("2017-02-20T09:00");
        MessageId message = new MessageId(jdbc.sql("select id from notification_message where person = ?")
                .param(told.value())
                .query(Long.class)
                .single());
        beans.getBean(Inbox.class).open(NoticeRoster.actor(Role.UNIT_HEAD, told, forestry), message);
        people();
        contact = signIn.account(ids.person("示例林业联络员"));
        clock.set("2017-02-22T09:00");
        PersonId moving = ids.person("示例林业副联络员");
        beans.getBean(PermitService.class).verify(NoticeRoster.actor(Role.CONTACT, moving, forestry), track, null);
    }

    private void people() {
        Actor office = office();
        successor = beans.getBean(PersonService.class).register(office, new PersonCommand("示例继任责任人", "", ""));
        beans.getBean(RosterService.class)
                .assign(
                        office,
                        new AssignmentCommand(forestry, UnitRole.RESPONSIBLE, successor, "", day("02-21"), ORDER));
        beans.getBean(StandInService.class)
                .cover(
                        office,
                        new CoverCommand(
                                forestry,
                                ids.person("示例林业联络员"),
                                ids.person("示例林业副联络员"),
                                "出差",
                                day("02-20"),
                                day("02-21")));
        beans.getBean(ChargeService.class)
                .put(office, new ChargeCommand(forestry, ids.person("杨兆明"), day("02-20"), ORDER));
    }

    @BeforeEach
    void itIsTheTwentyThirdOfFebruary() {
        clock.set("2017-02-23T09:00");
    }

    @Test
    void untilTheEndOfTheDueDayNothingIsOverdueAndTheGroupsHeadAnswers() {
        Chain chain = chain("02-16");
        assertThat(chain.isOverdue()).isFalse();
        assertThat(chain.thing().due()).isEqualTo(day("02-16"));
        assertThat(chain.unitName()).isEqualTo("区林业局");
        assertThat(as(chain, As.RESPONSIBLE)).isEqualTo(ids.person("示例林业责任人"));
        assertThat(as(chain, As.SEAT)).isEqualTo(ids.person("范润生"));
        assertThat(as(chain, As.GROUP_HEAD)).isEqualTo(ids.person("梁海昌"));
        assertThat(chain.isWithoutLeaderInCharge()).isTrue();
        assertThat(told(chain, "示例林业责任人")).isEmpty();
        assertThat(chain.urgings()).isEmpty();
    }

    @Test
    void onTheDayItWasToldTheMessageLiesUnread() {
        Chain chain = chain("02-17");
        assertThat(chain.isOverdue()).isTrue();
        assertThat(chain.days()).isEqualTo(1);
        assertThat(told(chain, "示例林业责任人"))
                .singleElement()
                .satisfies(told -> assertThat(told.readAt()).isNull());
        assertThat(chain.urgings())
                .singleElement()
                .satisfies(urged -> assertThat(urged.recipients()).isEqualTo(1));
    }

    /** Friday the 17th and Monday the 20th. */
    @Test
    void onTheMondayItWasReadAndALeaderIsInChargeAndTheContactIsCovered() {
        Chain chain = chain("02-20");
        assertThat(chain.days()).isEqualTo(2);
        assertThat(told(chain, "示例林业责任人"))
                .singleElement()
                .satisfies(told -> assertThat(told.readAt()).isNotNull());
        assertThat(as(chain, As.IN_CHARGE)).isEqualTo(ids.person("杨兆明"));
        assertThat(as(chain, As.GROUP_HEAD)).isNull();
        assertThat(as(chain, As.COVER)).isEqualTo(ids.person("示例林业副联络员"));
        assertThat(as(chain("02-22"), As.COVER)).isNull();
    }

    @Test
    void afterTheHandOverTheSuccessorAnswersAndTheFactsStayWithWhomTheyConcern() {
        Chain chain = chain("02-21");
        assertThat(as(chain, As.RESPONSIBLE)).isEqualTo(successor);
        assertThat(told(chain, "示例继任责任人")).isEmpty();
        assertThat(chain.others())
                .filteredOn(other -> other.name().equals("示例林业责任人"))
                .singleElement()
                .satisfies(old -> assertThat(old.told()).hasSize(1));
    }

    @Test
    void aDeedStandsBesideWhoDidItFromItsDayOn() {
        assertThat(done(chain("02-21"), "示例林业副联络员")).isEmpty();
        assertThat(done(chain("02-22"), "示例林业副联络员"))
                .singleElement()
                .extracting(deed -> deed.what().key())
                .isEqualTo("permit.deed.VERIFIED");
        assertThat(done(chain("02-22"), "示例办公室")).isNotEmpty();
    }

    @Test
    void oneTurnsFromChangeToChange() {
        Chain chain = chain("02-18");
        assertThat(chain.before()).isEqualTo(day("02-17"));
        assertThat(chain.after()).isEqualTo(day("02-20"));
        assertThat(chain("02-23").after()).isNull();
    }

    @Test
    void beforeItsFirstDayItIsNotThereAndALaterDayIsToday() {
        assertThat(queries.chain(office(), "permit", track.value(), day("01-05")))
                .isEmpty();
        assertThat(chain("06-30").day()).isEqualTo(day("02-23"));
    }

    @Test
    void itIsReadByThoseWhoReadAllTheSupervisorsAndTheUnitOnly() {
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.MEMBER, Role.SUPERVISOR)) {
            assertThat(read(NoticeRoster.actor(role, null))).isPresent();
        }
        assertThat(read(NoticeRoster.actor(Role.CONTACT, null, forestry))).isPresent();
        assertThat(read(NoticeRoster.actor(Role.UNIT_HEAD, null, forestry))).isPresent();
        for (Actor stranger : List.of(
                NoticeRoster.actor(Role.CONTACT, null, ids.unit("区国土分局")),
                NoticeRoster.actor(Role.RECIPIENT, null),
                NoticeRoster.actor(Role.UNDERTAKER, null, PermitScene.in(beans).undertaker()))) {
            assertThatThrownBy(() -> read(stranger)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> queries.chain(stranger, "permit", track.value(), day("01-05")))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> queries.chain(office(), "permit", -1, day("02-20")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.chain(office(), "nothing", track.value(), day("02-20")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyLookIsAudited() {
        long before = looks();
        chain("02-20");
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void thePageTellsTheFactsOfTheDayAndLeadsOn() throws Exception {
        String page = page("?on=2017-02-20");
        assertThat(page)
                .contains("已逾期 2 个工作日", "示例林业责任人", "林地手续已逾期", "已读", "杨兆明", "分管领导", "出差", "只列系统留存的事实记录")
                .contains(
                        "/liability/permit/" + track + "?on=2017-02-17",
                        "/liability/permit/" + track + "?on=2017-02-21")
                .doesNotContain("没有登记该单位的分管领导");
        assertThat(page("?on=2017-02-16")).contains("当日到期", "没有登记该单位的分管领导，由组长负责");
        assertThat(page("?on=2017-01-05")).contains("还没有这件事项");
        assertThat(page("?on=2018-01-01")).contains("只能看到今天为止", "已逾期 5 个工作日");
        assertThat(page("?on=abc")).contains("日期不对");
        assertThat(page("")).contains("示例继任责任人", "核实无变化");
    }

    private String page(String query) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/liability/permit/" + track + query).with(signIn.as(contact)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private long looks() {
        return jdbc.sql("select count(*) from audit_event where action = 'liability.read'")
                .query(Long.class)
                .single();
    }

    private Optional<Chain> read(Actor actor) {
        return queries.chain(actor, "permit", track.value(), day("02-20"));
    }

    private static List<Told> told(Chain chain, String name) {
        return link(chain, name).told();
    }

    private static List<Deed> done(Chain chain, String name) {
        return link(chain, name).deeds();
    }

    private static Link link(Chain chain, String name) {
        return Stream.concat(chain.links().stream(), chain.others().stream())
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Chain chain(String day) {
        return queries.chain(office(), "permit", track.value(), day(day)).orElseThrow();
    }

    @Nullable
    private static PersonId as(Chain chain, As as) {
        return chain.links().stream()
                .filter(link -> link.capacities().stream().anyMatch(capacity -> capacity.as() == as))
                .map(Link::person)
                .findFirst()
                .orElse(null);
    }

    private Message message(String title) {
        return Message.of(Text.of("notification.digest.line", title)).at("/permits/" + track);
    }

    private static Actor office() {
        return NoticeRoster.office();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2017-" + day);
    }
}
