package lianxi.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import lianxi.meeting.MeetingId;
import lianxi.problem.ProblemId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office does with an agenda, and that nothing put off is forgotten, whatever becomes of the meetings. */
@ServiceTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaServiceTest {

    private static final YearMonth JANUARY = YearMonth.of(2017, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2017, 2);
    private static final YearMonth MARCH = YearMonth.of(2017, 3);

    @Autowired
    BeanFactory beans;

    @Autowired
    AgendaFiles files;

    @Autowired
    AgendaOffers offers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private AgendaScene scene;
    private Actor office;

    @BeforeAll
    void theGroupWithItsSeries() {
        scene = new AgendaScene(beans);
        office = scene.people.office();
    }

    @BeforeEach
    void thatMorning() {
        scene.clock.set("2017-01-05T09:00");
    }

    private MeetingId january() {
        return scene.regular(JANUARY, LocalDate.of(2017, 1, 9));
    }

    private MeetingId february() {
        return scene.regular(FEBRUARY, LocalDate.of(2017, 2, 8));
    }

    private AgendaItemId own(MeetingId meeting, String title) {
        return scene.service.add(office, meeting, new AgendaItemCommand(title, "", null, "", 10));
    }

    @Test
    void whatIsPutOffComesBackInTheNextAgendaWithItsWordsAndTodaysFigures() {
        ProblemId road = scene.problem("路权未定");
        scene.clock.set("2017-01-13T09:00");
        MeetingId january = january();
        AgendaItemId taken = scene.service.take(office, january, "problem:" + road);
        AgendaItemId own = own(january, "研究宣传方案");
        scene.service.edit(office, taken, 0, new AgendaItemCommand("协调路权", "请区交通局说明。", null, "", 15));
        scene.service.defer(office, taken, "材料未齐");
        scene.service.defer(office, own, "时间不够");
        scene.hold(january);

        MeetingId february = february();
        assertThat(scene.titles(february)).containsExactly("协调路权", "研究宣传方案");
        AgendaItemView back = scene.item(february, "problem:" + road);
        assertThat(back.explanation()).as("what the office wrote stays").isEqualTo("请区交通局说明。");
        assertThat(back.minutes()).isEqualTo(15);
        assertThat(back.evidence().takenAt()).isEqualTo(scene.clock.instant());
        assertThat(back.carriedFrom().meeting()).isEqualTo(january);
        assertThat(scene.item(january, "problem:" + road).carriedTo().meeting()).isEqualTo(february);
        assertThatThrownBy(() -> scene.service.restore(office, taken)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aMeetingThatIsCalledOffHandsItsItemsOn() {
        MeetingId january = january();
        AgendaItemId put = own(january, "研究宣传方案");
        scene.service.defer(office, put, "时间不够");
        scene.hold(january);
        MeetingId february = february();
        own(february, "研究防汛预案");
        AgendaItemId out = own(february, "不再研究");
        scene.service.remove(office, out);
        scene.cancel(february);

        MeetingId march = scene.regular(MARCH, LocalDate.of(2017, 3, 8));
        assertThat(scene.titles(march)).containsExactly("研究宣传方案", "研究防汛预案");
        assertThat(offers.of(march).waiting()).isEmpty();
    }

    @Test
    void whatAnAdHocMeetingPutsOffGoesToTheAgendaThatIsDraftedAlready() {
        MeetingId january = january();
        own(january, "部署并网工作");
        MeetingId adHoc = scene.special(null, LocalDate.of(2017, 1, 12));
        AgendaItemId item = own(adHoc, "研究宣传方案");
        scene.service.defer(office, item, "组长要求放到例会");
        assertThat(scene.titles(january)).containsExactly("部署并网工作", "研究宣传方案");
        assertThat(scene.agendas.item(item).carriedTo().meeting()).isEqualTo(january);
    }

    @Test
    void theSameProblemIsNotCarriedTwice() {
        ProblemId road = scene.problem("路权未定");
        MeetingId january = january();
        MeetingId adHoc = scene.special("problem:" + road, LocalDate.of(2017, 1, 12));
        scene.service.take(office, january, "problem:" + road);
        scene.service.defer(office, scene.item(adHoc, "problem:" + road).id(), "放到例会");
        assertThat(offers.of(january).waiting()).as("January has it already").isEmpty();
        scene.service.defer(office, scene.item(january, "problem:" + road).id(), "材料未齐");
        assertThat(scene.agendas.of(february()))
                .singleElement()
                .satisfies(item -> assertThat(item.carriedFrom().meeting()).isEqualTo(january));
    }

    @Test
    void whatWasTakenOutForAnotherMeetingComesBackWhenThatOnePutsItOff() {
        ProblemId road = scene.problem("路权未定");
        MeetingId special = scene.special("problem:" + road, LocalDate.of(2017, 1, 12));
        MeetingId january = january();
        AgendaItemId taken = scene.service.take(office, january, "problem:" + road);
        scene.service.remove(office, taken);
        scene.service.defer(office, scene.item(special, "problem:" + road).id(), "材料未齐");
        assertThat(scene.titles(january)).as("January is drafted already").containsExactly("研究问题：路权未定");
    }

    @Test
    void whatTheNextMeetingTookOutBeforehandIsNotForgotten() {
        ProblemId road = scene.problem("路权未定");
        MeetingId special = scene.special("problem:" + road, LocalDate.of(2017, 1, 12));
        MeetingId january = january();
        scene.service.remove(office, scene.service.take(office, january, "problem:" + road));
        scene.notified(january);
        scene.service.defer(office, scene.item(special, "problem:" + road).id(), "材料未齐");
        assertThat(offers.of(january).waiting()).hasSize(1);
        assertThat(scene.titles(february())).contains("研究问题：路权未定");
    }

    @Test
    void whatAMeetingIsCalledForIsItsFirstItem() {
        ProblemId road = scene.problem("路权未定");
        MeetingId special = scene.special("problem:" + road, LocalDate.of(2017, 1, 12));
        assertThat(scene.agendas.of(special)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(AgendaKind.PROBLEM);
            assertThat(item.title()).isEqualTo("研究问题：路权未定");
            assertThat(item.evidence().lines().get(0).path()).isEqualTo("/problems/" + road);
        });
    }

    @Test
    void itemsMovePastTheirNeighbourAndComeBackWhereTheyStood() {
        MeetingId january = january();
        AgendaItemId first = own(january, "一");
        AgendaItemId second = own(january, "二");
        AgendaItemId third = own(january, "三");
        scene.service.move(office, third, AgendaDirection.UP);
        assertThat(scene.titles(january)).containsExactly("一", "三", "二");
        scene.service.move(office, first, AgendaDirection.UP);
        scene.service.move(office, second, AgendaDirection.DOWN);
        assertThat(scene.titles(january)).as("at the ends nothing moves").containsExactly("一", "三", "二");
        scene.service.remove(office, third);
        scene.service.move(office, first, AgendaDirection.DOWN);
        scene.service.restore(office, third);
        assertThat(scene.titles(january)).containsExactly("二", "三", "一");
    }

    @Test
    void anEditOnAnotherStateOfTheItemIsRefusedWithBothTexts() {
        AgendaItemId item = own(january(), "研究宣传方案");
        scene.service.edit(office, item, 0, new AgendaItemCommand("研究宣传工作", "", null, "", 10));
        assertThatThrownBy(() -> scene.service.edit(office, item, 0, new AgendaItemCommand("研究宣传经费", "", null, "", 10)))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.current()).isEqualTo(1);
                    assertThat(stale.conflicts()).singleElement().satisfies(one -> {
                        assertThat(one.theirs()).isEqualTo("研究宣传工作");
                        assertThat(one.yours()).isEqualTo("研究宣传经费");
                    });
                });
        scene.service.move(office, item, AgendaDirection.UP);
        scene.service.refreshAll(office, scene.agendas.item(item).meeting());
        assertThat(scene.agendas.item(item).version())
                .as("order and figures are nobody's text")
                .isEqualTo(1);
    }

    @Test
    void onlyTheOfficeChangesAnAgendaAndNobodyOnceTheMeetingWasHeld() {
        MeetingId january = january();
        AgendaItemId item = own(january, "研究宣传方案");
        assertThatThrownBy(() -> scene.service.remove(scene.people.as(Role.LEADER), item))
                .isInstanceOf(ForbiddenException.class);
        scene.hold(january);
        assertThatThrownBy(() -> scene.service.remove(office, item)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> own(january, "补一项")).isInstanceOf(RefusedException.class);
        scene.service.defer(office, item, "会上没有议到");
        assertThat(scene.titles(february())).containsExactly("研究宣传方案");
    }

    @Test
    void linksThatAReaderMayNotOpenAreLeftOut() {
        ProblemId road = scene.problem("路权未定");
        MeetingId special = scene.special("problem:" + road, LocalDate.of(2017, 1, 12));
        Actor farming = scene.people.support();
        assertThat(scene.agendas
                        .of(farming, special)
                        .get(0)
                        .evidence()
                        .lines()
                        .get(0)
                        .path())
                .isNull();
        assertThat(scene.agendas
                        .of(scene.people.foreign(), special)
                        .get(0)
                        .evidence()
                        .lines()
                        .get(0)
                        .path())
                .as("its raiser")
                .isEqualTo("/problems/" + road);
    }

    @Test
    void theFileThatWentWithTheNoticeStaysAndALaterChangeIsSeen() {
        MeetingId january = january();
        AgendaItemId item = own(january, "研究宣传方案");
        String ref = transaction.execute(status -> files.freeze(january)).ref();
        byte[] sent = files.pdf(scene.queries.view(january));
        assertThat(files.load(ref).content()).isEqualTo(sent);
        assertThat(files.load(ref).fileName()).endsWith("议程.pdf");
        assertThat(files.sent(january, scene.agendas.of(january)).orElseThrow().changedSince())
                .isFalse();
        scene.service.edit(office, item, 0, new AgendaItemCommand("研究宣传工作", "", null, "", 10));
        assertThat(files.sent(january, scene.agendas.of(january)).orElseThrow().changedSince())
                .isTrue();
        assertThat(files.pdf(scene.queries.view(january))).isEqualTo(sent);
    }

    @Test
    void eachActLeavesItsRowInTheTrail() {
        MeetingId january = january();
        AgendaItemId item = own(january, "研究宣传方案");
        scene.service.defer(office, item, "时间不够");
        scene.service.restore(office, item);
        assertThat(jdbc.sql("select action from audit_event where action like 'meeting.agenda-%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "meeting.agenda-draft", "meeting.agenda-add", "meeting.agenda-defer", "meeting.agenda-restore");
    }
}
