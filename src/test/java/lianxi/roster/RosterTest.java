package lianxi.roster;

import static lianxi.testing.NoticeRoster.DAY;
import static lianxi.testing.NoticeRoster.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The roster of the notice of 2017-01-05, and what later documents make of it. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class RosterTest {

    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    private static final OrderingDocument LATER = new OrderingDocument("关于调整领导组成员的通知", LocalDate.of(2017, 2, 27));

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private RosterQueries queries;

    @Autowired
    private RosterService roster;

    @Autowired
    private PersonService persons;

    @Autowired
    private JdbcClient jdbc;

    private RosterFile.Ids ids;

    @BeforeAll
    void theNoticeIsInForce() {
        ids = NoticeRoster.setUp(setUp);
    }

    @Test
    void groupStandsInPrintedOrder() {
        RosterView view = queries.rosterOn(DAY);
        assertThat(view.of(Body.GROUP, PlaceRole.HEAD))
                .extracting(PlaceView::name)
                .containsExactly("梁海昌");
        assertThat(view.of(Body.GROUP, PlaceRole.DEPUTY_HEAD))
                .extracting(PlaceView::name)
                .containsExactly("谢五金", "史满瑞", "范润生", "杨兆明", "杨浩宇", "马军军", "王东红", "王守刚");
        assertThat(view.of(Body.GROUP, PlaceRole.MEMBER))
                .extracting(PlaceView::name, PlaceView::post)
                .startsWith(org.assertj.core.groups.Tuple.tuple("刘安平", "区发改局副局长"))
                .hasSize(10);
        assertThat(view.of(Body.SUPERVISION)).extracting(PlaceView::name).containsExactly("赵静", "周凤英", "解建明", "赵菲");
    }

    @Test
    void directorHoldsTheOfficeConcurrently() {
        assertThat(queries.officeDirector(DAY)).hasValueSatisfying(director -> {
            assertThat(director.name()).isEqualTo("谢五金");
            assertThat(director.concurrent()).isTrue();
        });
        assertThat(queries.bodiesOn(DAY))
                .filteredOn(body -> body.body() == Body.OFFICE)
                .singleElement()
                .extracting(BodyView::seatName)
                .isEqualTo("区发改局");
    }

    @Test
    void threeSupervisorsHaveNeitherUnitNorPost() {
        assertThat(queries.placesOn(Body.SUPERVISION, DAY))
                .filteredOn(place -> !place.name().equals("赵静"))
                .hasSize(3)
                .allSatisfy(place -> {
                    assertThat(place.unit()).isNull();
                    assertThat(place.post()).isEmpty();
                });
    }

    @Test
    void onePersonHoldsSeveralPlaces() {
        Standing standing = queries.standingOf(ids.person("赵静"), DAY);
        assertThat(standing.group()).isEqualTo(PlaceRole.MEMBER);
        assertThat(standing.supervision()).isEqualTo(PlaceRole.HEAD);
        assertThat(standing.powers()).containsExactly(Power.SUPERVISION_HEAD);
        assertThat(standing.unitsAs(UnitRole.SEAT)).containsExactly(ids.unit("区发改局"));
        assertThat(queries.supervisionHeadsUnits(DAY)).extracting(UnitView::id).containsExactly(ids.unit("区发改局"));
        assertThat(queries.supervisionHeadsUnits(DAY.minusDays(1))).isEmpty();
        assertThat(queries.standingOf(ids.person("谢五金"), DAY).powers())
                .containsExactlyInAnyOrder(Power.DEPUTY_HEAD, Power.OFFICE_DIRECTOR);
        assertThat(queries.standingOf(ids.person("示例林业副联络员"), DAY).units())
                .containsExactly(new UnitStanding(ids.unit("区林业局"), "林业局", UnitKind.MEMBER, UnitRole.DEPUTY));
    }

    @Test
    void elevenUnitsReport() {
        assertThat(queries.reportingUnits(DAY))
                .extracting(UnitView::shortName)
                .containsExactly("发改局", "国土分局", "林业局", "农委", "经营办", "规划办", "环保局", "荫营镇", "河底镇", "义井镇", "旧街乡");
        assertThat(queries.unitNamed("规划局"))
                .hasValueSatisfying(unit -> assertThat(unit.name()).isEqualTo("区规划办"));
    }

    @Test
    void nobodyStandsAnywhereBeforeTheNotice() {
        LocalDate before = DAY.minusDays(1);
        assertThat(queries.rosterOn(before).isEmpty()).isTrue();
        assertThat(queries.rosterOn(before).units()).isEmpty();
        assertThat(queries.reportingUnits(before)).isEmpty();
        assertThat(queries.standingOf(ids.person("谢五金"), before).isEmpty()).isTrue();
    }

    @Test
    void eachDayKeepsItsOwnRoster() {
        PersonId successor = persons.register(office(), new PersonCommand("示例继任者", null, ""));
        PlaceView old = deputyOf("区林业局");
        roster.replace(office(), old.id(), 0, successor(old, successor));

        assertThat(deputiesOn(MARCH.minusDays(1))).contains("范润生").doesNotContain("示例继任者");
        assertThat(deputiesOn(MARCH)).containsExactly("谢五金", "史满瑞", "示例继任者", "杨兆明", "杨浩宇", "马军军", "王东红", "王守刚");
        assertThat(queries.groupOn(MARCH))
                .filteredOn(place -> place.name().equals("示例继任者"))
                .singleElement()
                .extracting(PlaceView::document)
                .isEqualTo(LATER);
        assertThat(queries.standingOf(ids.person("范润生"), MARCH).isEmpty()).isTrue();
        assertThat(queries.groupOn(DAY)).hasSize(19);
    }

    @Test
    void overlapsAreRefused() {
        assertRefused(appointment(Body.GROUP, PlaceRole.MEMBER, "赵静"), "roster.error.twice-in-body");
        assertRefused(appointment(Body.GROUP, PlaceRole.HEAD, "赵菲"), "roster.error.two-heads");
        assertRefused(appointment(Body.OFFICE, PlaceRole.DIRECTOR, "赵菲"), "roster.error.two-heads");
        assertRefused(appointment(Body.SUPERVISION, PlaceRole.HEAD, "梁海昌"), "roster.error.two-heads");
        assertRefused(appointment(Body.OFFICE, PlaceRole.HEAD, "赵菲"), "roster.error.role-of-body");
    }

    @Test
    void theDatabaseRefusesWhatTwoClerksDoAtOnce() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into roster_place (body, role, person_id, position, valid_from, document, ordered_on)
                                values ('GROUP', 'HEAD', ?, 99, ?, 'x', ?)""")
                        .params(ids.person("赵菲").value(), MARCH, MARCH)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("roster_place_one_group_head");
    }

    @Test
    void aStalePlaceIsNotChanged() {
        PlaceView place = deputyOf("区林业局");
        roster.endPlace(office(), place.id(), 0, MARCH, LATER);
        assertThatThrownBy(() -> roster.endPlace(office(), place.id(), 0, MARCH.plusDays(1), LATER))
                .isInstanceOf(StaleVersionException.class);
        assertThat(deputiesOn(MARCH)).doesNotContain("范润生");
    }

    @Test
    void everyChangeNamesItsDocument() {
        Appointment nameless = new Appointment(
                Body.OFFICE,
                PlaceRole.STAFF,
                ids.person("赵菲"),
                null,
                "",
                false,
                null,
                MARCH,
                new OrderingDocument(" ", MARCH));
        assertRefused(nameless, "roster.error.required.document");
        PlaceView place = deputyOf("区农委");
        assertThatThrownBy(() -> roster.endPlace(office(), place.id(), 0, DAY.minusDays(1), LATER))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("roster.error.end-before-start"));
    }

    private void assertRefused(Appointment appointment, String key) {
        assertThatThrownBy(() -> roster.appoint(office(), appointment))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private Appointment appointment(Body body, PlaceRole role, String name) {
        return new Appointment(body, role, ids.person(name), null, "", false, null, MARCH, LATER);
    }

    private static Appointment successor(PlaceView old, PersonId successor) {
        return new Appointment(old.body(), old.role(), successor, old.unit(), old.post(), false, null, MARCH, LATER);
    }

    private PlaceView deputyOf(String unit) {
        return queries.rosterOn(DAY).of(Body.GROUP, PlaceRole.DEPUTY_HEAD).stream()
                .filter(place -> ids.unit(unit).equals(place.unit()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> deputiesOn(LocalDate day) {
        return queries.rosterOn(day).of(Body.GROUP, PlaceRole.DEPUTY_HEAD).stream()
                .map(PlaceView::name)
                .toList();
    }
}
