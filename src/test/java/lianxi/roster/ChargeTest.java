package lianxi.roster;

import static lianxi.testing.NoticeRoster.DAY;
import static lianxi.testing.NoticeRoster.NOTICE;
import static lianxi.testing.NoticeRoster.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import lianxi.roster.Answering.Duty;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which leader is in charge of a unit, day by day (分管领导), and who answers for it. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class ChargeTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2017, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    private static final OrderingDocument DIVISION = new OrderingDocument("关于领导分工的通知", LocalDate.of(2017, 1, 25));

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private RosterService places;

    @Autowired
    private ChargeService charges;

    @Autowired
    private PersonService persons;

    @Autowired
    private HandOverService handOvers;

    @Autowired
    private UnitQueries units;

    @Autowired
    private AnsweringQueries answering;

    @Autowired
    private MutableClock clock;

    private UnitId forestry;
    private PersonId head;
    private PersonId deputy;
    private PersonId member;

    @BeforeAll
    void theNoticeIsInForce() {
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        head = roster.groupHead(DAY).orElseThrow().person();
        deputy = place(PlaceRole.DEPUTY_HEAD).person();
        member = place(PlaceRole.MEMBER).person();
    }

    @BeforeEach
    void itIsMarch() {
        clock.set("2017-03-01T09:00");
    }

    @Test
    void aLeaderIsInChargeFromTheDayOn() {
        put(deputy, FEBRUARY);
        assertThat(inCharge(FEBRUARY.minusDays(1))).isNull();
        assertThat(inCharge(FEBRUARY)).isEqualTo(deputy);
        assertThat(units.page(office(), forestry, MARCH).chargeOn(MARCH))
                .extracting(ChargeView::leader, ChargeView::document)
                .containsExactly(deputy, DIVISION);
    }

    @Test
    void theNextOneRelievesTheFirstOnTheDay() {
        put(deputy, FEBRUARY);
        put(head, MARCH);
        assertThat(inCharge(MARCH.minusDays(1))).isEqualTo(deputy);
        assertThat(inCharge(MARCH)).isEqualTo(head);
        assertThat(units.page(office(), forestry, MARCH).otherCharges(MARCH))
                .singleElement()
                .extracting(ChargeView::leader, ChargeView::until)
                .containsExactly(deputy, MARCH);
    }

    @Test
    void whoLeavesTheGroupIsNoLongerInCharge() {
        put(deputy, FEBRUARY);
        PlaceView left = place(PlaceRole.DEPUTY_HEAD);
        places.endPlace(office(), left.id(), left.version(), MARCH, DIVISION);
        assertThat(inCharge(MARCH.minusDays(1))).isEqualTo(deputy);
        assertThat(inCharge(MARCH)).isNull();
        assertThat(units.page(office(), forestry, MARCH).chargeOn(MARCH)).isNull();
    }

    @Test
    void whoTakesOverThePlaceTakesOverTheCharge() {
        put(deputy, FEBRUARY);
        PlaceView left = place(PlaceRole.DEPUTY_HEAD);
        PersonId successor = persons.register(office(), new PersonCommand("示例继任者", "", ""));
        UnitId seat = Objects.requireNonNull(left.unit());
        handOvers.handOver(office(), new HandOverCommand(seat, deputy, successor, "", MARCH, DIVISION));
        assertThat(inCharge(MARCH.minusDays(1))).isEqualTo(deputy);
        assertThat(inCharge(MARCH)).isEqualTo(successor);
    }

    @Test
    void onlyHeadAndDeputiesOfThatDayTakeCharge() {
        assertThatThrownBy(() -> put(member, FEBRUARY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("roster.error.not-leader");
        assertThatThrownBy(() -> put(deputy, DAY.minusDays(1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("roster.error.not-leader");
    }

    @Test
    void nobodyIsPutInChargeTwiceOrBeforeALaterOne() {
        put(deputy, MARCH);
        assertThatThrownBy(() -> put(deputy, MARCH)).hasMessage("roster.error.charge-taken");
        assertThatThrownBy(() -> put(head, FEBRUARY)).hasMessage("roster.error.charge-taken");
    }

    @Test
    void aChargeEndsByADocumentOnceAndOnItsOwnUnitsPage() {
        ChargeId charge = put(deputy, FEBRUARY);
        assertThatThrownBy(() -> charges.end(office(), new UnitId(-1), charge, 0, MARCH, NOTICE))
                .isInstanceOf(NotFoundException.class);
        charges.end(office(), forestry, charge, 0, MARCH, NOTICE);
        assertThat(inCharge(MARCH)).isNull();
        assertThatThrownBy(() -> charges.end(office(), forestry, charge, 0, MARCH, NOTICE))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theDaysOnWhichSomebodyCameOrWentAreKnown() {
        put(deputy, FEBRUARY);
        assertThat(answering.of(forestry, null).turns()).contains(DAY, FEBRUARY).doesNotContain(MARCH);
        assertThat(answering.of(forestry, null).on(DAY, Duty.SEAT))
                .extracting(Answering.Post::name)
                .contains("范润生");
    }

    private ChargeId put(PersonId leader, LocalDate from) {
        return charges.put(office(), new ChargeCommand(forestry, leader, from, DIVISION));
    }

    private PersonId inCharge(LocalDate day) {
        return answering
                .of(forestry, null)
                .inCharge(day)
                .map(Answering.Post::person)
                .orElse(null);
    }

    private PlaceView place(PlaceRole role) {
        return roster.groupOn(DAY).stream()
                .filter(place -> place.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
