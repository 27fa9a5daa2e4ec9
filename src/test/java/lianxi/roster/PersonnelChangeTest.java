package lianxi.roster;

import static lianxi.testing.NoticeRoster.DAY;
import static lianxi.testing.NoticeRoster.actor;
import static lianxi.testing.NoticeRoster.groupHead;
import static lianxi.testing.NoticeRoster.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Hand-over, cover and authority: who stands where on which day. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class PersonnelChangeTest {

    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    private static final LocalDate EVE = MARCH.minusDays(1);
    private static final OrderingDocument LATER = new OrderingDocument("关于调整领导组成员的通知", LocalDate.of(2017, 2, 27));

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private RosterQueries queries;

    @Autowired
    private HandOverService handOver;

    @Autowired
    private StandInService standIns;

    @Autowired
    private StandInQueries stands;

    @Autowired
    private UnitService units;

    @Autowired
    private UnitQueries unitPages;

    @Autowired
    private PersonService persons;

    @Autowired
    private OpenWorkForTests work;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    private RosterFile.Ids ids;
    private UnitId forestry;

    @BeforeAll
    void theNoticeIsInForce() {
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
    }

    @BeforeEach
    void itIsTheFirstOfMarch() {
        clock.set("2017-03-01T09:00");
    }

    @Test
    void theSuccessorTakesPlacesAndRolesOnTheDay() {
        PersonId successor = persons.register(office(), new PersonCommand("示例继任者", "", ""));
        handOver(ids.person("范润生"), successor);

        assertThat(queries.standingOf(ids.person("范润生"), EVE).group()).isEqualTo(PlaceRole.DEPUTY_HEAD);
        assertThat(queries.standingOf(ids.person("范润生"), MARCH).isEmpty()).isTrue();
        assertThat(queries.standingOf(successor, EVE).isEmpty()).isTrue();
        assertThat(queries.standingOf(successor, MARCH).group()).isEqualTo(PlaceRole.DEPUTY_HEAD);
        assertThat(queries.rosterOn(MARCH).of(Body.GROUP, PlaceRole.DEPUTY_HEAD))
                .extracting(PlaceView::name, PlaceView::post)
                .contains(org.assertj.core.groups.Tuple.tuple("示例继任者", "区林业局局长"));
    }

    @Test
    void aMemberWhoSucceedsADeputyHeadLeavesTheMembersPlace() {
        handOver(ids.person("范润生"), ids.person("闫雅丽"));
        assertThat(queries.standingOf(ids.person("闫雅丽"), MARCH).group()).isEqualTo(PlaceRole.DEPUTY_HEAD);
        assertThat(queries.groupOn(MARCH)).hasSize(18);
        assertThat(queries.groupOn(EVE)).hasSize(19);
    }

    @Test
    void aDeputyContactWhoSucceedsBecomesTheContact() {
        handOver(ids.person("示例林业联络员"), ids.person("示例林业副联络员"));
        assertThat(queries.standingOf(ids.person("示例林业副联络员"), MARCH).units())
                .containsExactly(new UnitStanding(forestry, "林业局", UnitKind.MEMBER, UnitRole.CONTACT));
        assertThat(queries.standingOf(ids.person("示例林业联络员"), MARCH).units()).isEmpty();
    }

    @Test
    void openWorkGoesToTheSuccessorAndTheOldAccountLosesTheUnit() {
        PersonId leaving = ids.person("示例林业联络员");
        PersonId successor = persons.register(office(), new PersonCommand("示例继任者", "", ""));
        work.holders.addAll(List.of(leaving, leaving, ids.person("示例农委联络员")));
        AccountId account = signIn.account(leaving);
        assertThat(signIn.actor(account).units()).containsExactly(forestry);
        assertThat(handOver.openWork(leaving, forestry))
                .extracting(HandOverService.OpenWork::count)
                .containsExactly(2);

        handOver(leaving, successor);

        assertThat(work.holders).containsExactly(successor, successor, ids.person("示例农委联络员"));
        assertThat(signIn.actor(account).units()).isEmpty();
        assertThat(signIn.actor(account).roles()).isEmpty();
        work.holders.clear();
    }

    @Test
    void handOverNeedsTwoPersonsSomethingToHandOverAndADayThatHasCome() {
        PersonId leaving = ids.person("示例林业联络员");
        assertRefused(() -> handOver(leaving, leaving), "roster.error.hand-over-self");
        assertRefused(() -> handOver(ids.person("王守刚"), ids.person("闫雅丽")), "roster.error.nothing-to-hand-over");
        assertRefused(
                () -> handOver.handOver(
                        office(),
                        new HandOverCommand(forestry, leaving, ids.person("闫雅丽"), "", MARCH.plusDays(1), LATER)),
                "roster.error.not-in-future");
    }

    @Test
    void aCoverGivesTheUnitForItsDaysOnly() {
        PersonId absent = ids.person("示例林业联络员");
        PersonId covering = ids.person("闫雅丽");
        Actor contact = actor(Role.CONTACT, absent, forestry);
        CoverId id =
                standIns.cover(contact, new CoverCommand(forestry, absent, covering, "出差", MARCH, MARCH.plusDays(2)));
        assertThat(queries.standingOf(covering, EVE).unitsAs(UnitRole.COVER)).isEmpty();
        assertThat(queries.standingOf(covering, MARCH.plusDays(2)).unitsAs(UnitRole.COVER))
                .containsExactly(forestry);
        assertThat(queries.standingOf(covering, MARCH.plusDays(3)).unitsAs(UnitRole.COVER))
                .isEmpty();
        assertRefused(
                () -> standIns.cover(
                        contact,
                        new CoverCommand(forestry, absent, covering, "休假", MARCH.plusDays(2), MARCH.plusDays(9))),
                "roster.error.cover-twice");

        clock.set("2017-03-02T09:00");
        standIns.endCover(contact, forestry, id, 0);
        assertThat(stands.coversOn(MARCH)).hasSize(1);
        assertThat(stands.coversOn(MARCH.plusDays(1))).isEmpty();
    }

    @Test
    void aUnitRecordsItsOwnCoversOnly() {
        Actor stranger = actor(Role.CONTACT, null, ids.unit("区农委"));
        CoverCommand cover =
                new CoverCommand(forestry, ids.person("示例林业联络员"), ids.person("示例林业副联络员"), "出差", MARCH, MARCH);
        assertThatThrownBy(() -> standIns.cover(stranger, cover)).isInstanceOf(ForbiddenException.class);
        assertRefused(
                () -> standIns.cover(
                        office(),
                        new CoverCommand(forestry, ids.person("示例林业联络员"), ids.person("王守刚"), "出差", MARCH, MARCH)),
                "roster.error.not-of-unit");
        assertRefused(
                () -> standIns.cover(
                        office(),
                        new CoverCommand(forestry, ids.person("示例林业联络员"), ids.person("示例林业副联络员"), "出差", MARCH, EVE)),
                "roster.error.last-before-first");
    }

    @Test
    void theHeadsAuthorityHoldsForItsDays() {
        PersonId head = ids.person("梁海昌");
        PersonId deputy = ids.person("谢五金");
        DelegationId id = standIns.delegate(groupHead(head), authority(deputy));
        assertThat(queries.standingOf(deputy, EVE).delegated()).isFalse();
        assertThat(queries.standingOf(deputy, MARCH).delegated()).isTrue();
        assertThat(queries.standingOf(deputy, MARCH.plusDays(5)).delegated()).isFalse();
        assertThat(stands.delegationOf(deputy, MARCH))
                .hasValueSatisfying(authority -> assertThat(authority.scope()).isEqualTo("主持例会"));
        assertThat(stands.delegationOf(ids.person("史满瑞"), MARCH)).isEmpty();

        standIns.endDelegation(groupHead(head), id, 0, MARCH.plusDays(1), LATER);
        assertThat(queries.standingOf(deputy, MARCH).delegated()).isTrue();
        assertThat(queries.standingOf(deputy, MARCH.plusDays(1)).delegated()).isFalse();
    }

    @Test
    void onlyTheHeadOrTheOfficeGivesAuthorityAndOnlyToADeputy() {
        Actor deputy = actor(Role.LEADER, ids.person("谢五金"));
        assertThatThrownBy(() -> standIns.delegate(deputy, authority(ids.person("史满瑞"))))
                .isInstanceOf(ForbiddenException.class);
        assertRefused(() -> standIns.delegate(office(), authority(ids.person("刘安平"))), "roster.error.not-deputy");
        standIns.delegate(office(), authority(ids.person("史满瑞")));
    }

    @Test
    void reportingIsSwitchedByTheDay() {
        UnitId rural = ids.unit("区经营办");
        units.switchReporting(office(), rural, false, MARCH, LATER);
        assertThat(queries.reportingUnits(EVE)).hasSize(11);
        assertThat(queries.reportingUnits(MARCH)).hasSize(10);
        assertRefused(
                () -> units.switchReporting(office(), rural, false, MARCH.plusDays(1), LATER),
                "roster.error.reporting-not");
        units.switchReporting(office(), rural, true, MARCH.plusDays(7), LATER);
        assertThat(queries.reportingUnits(MARCH.plusDays(7))).hasSize(11);
        assertThat(unitPages.page(office(), rural, MARCH).reporting()).hasSize(2);
    }

    @Test
    void aRenamedUnitKeepsItsOldNameOnOldRosters() {
        UnitId land = ids.unit("区国土分局");
        units.revise(
                office(), land, 0, new UnitCommand("区自然资源局", "资源局", "", UnitKind.MEMBER, "负责用地手续", null, MARCH, LATER));
        assertThat(unitOn(DAY, land)).isEqualTo("区国土分局");
        assertThat(unitOn(MARCH, land)).isEqualTo("区自然资源局");
        assertThat(queries.rosterOn(EVE).of(Body.GROUP))
                .filteredOn(place -> place.name().equals("史满瑞"))
                .extracting(PlaceView::unitName)
                .containsExactly("区国土分局");
        assertThat(queries.unit(land).position()).isEqualTo(2);
    }

    private void handOver(PersonId from, PersonId to) {
        handOver.handOver(office(), new HandOverCommand(forestry, from, to, "", MARCH, LATER));
    }

    private static DelegationCommand authority(PersonId deputy) {
        return new DelegationCommand(deputy, "主持例会", MARCH, MARCH.plusDays(4), new OrderingDocument("授权书", MARCH));
    }

    private String unitOn(LocalDate day, UnitId unit) {
        return queries.rosterOn(day).units().stream()
                .filter(line -> line.id().equals(unit))
                .map(UnitLine::name)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
