package lianxi.roster;

import static lianxi.testing.NoticeRoster.DAY;
import static lianxi.testing.NoticeRoster.NOTICE;
import static lianxi.testing.NoticeRoster.actor;
import static lianxi.testing.NoticeRoster.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Contacts: who sees which phone, who confirms what, who follows whom. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class ContactsTest {

    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private ContactQueries contacts;

    @Autowired
    private RosterQueries queries;

    @Autowired
    private UnitQueries units;

    @Autowired
    private RosterService roster;

    @Autowired
    private PersonService persons;

    @Autowired
    private PersonQueries people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private RosterFile.Ids ids;
    private UnitId forestry;
    private PersonId contact;

    @BeforeAll
    void theNoticeIsInForce() {
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        contact = ids.person("示例林业联络员");
    }

    @BeforeEach
    void itIsMarch() {
        clock.set("2017-03-01T09:00");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEADER", "MEMBER", "OFFICE", "UNIT_HEAD", "CONTACT", "SUPERVISOR"})
    void everyRoleSeesMaskedNumbersAndTheOwn(Role role) {
        Actor viewer = actor(role, contact, forestry);
        List<ContactView> found =
                contacts.contacts(viewer, ContactFilter.on(DAY).ofUnit(forestry));
        assertThat(found)
                .extracting(ContactView::role, ContactView::phone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(UnitRole.RESPONSIBLE, "139****0301"),
                        org.assertj.core.groups.Tuple.tuple(UnitRole.CONTACT, "139-0000-0302"),
                        org.assertj.core.groups.Tuple.tuple(UnitRole.DEPUTY, "139****0303"));
        assertThat(units.page(viewer, forestry, DAY).assignmentsOn(DAY))
                .extracting(AssignmentView::phone)
                .containsExactly("139****0301", "139-0000-0302", "139****0303");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OFFICE", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheOfficeGetsFullNumbers(Role role) {
        Actor viewer = actor(role, null, forestry);
        assertThatThrownBy(() -> contacts.contactsWithPhones(viewer, DAY)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> contacts.reveal(viewer, ContactFilter.on(DAY))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> persons.revealPhone(viewer, contact)).isInstanceOf(ForbiddenException.class);
        assertThat(contacts.export(viewer, ContactFilter.on(DAY)))
                .allMatch(view -> view.phone().contains("****"));
    }

    @Test
    void everyLookOfTheOfficeIsAudited() {
        assertThat(contacts.reveal(office(), ContactFilter.on(DAY).ofUnit(forestry)))
                .extracting(ContactView::phone)
                .containsExactly("139-0000-0301", "139-0000-0302", "139-0000-0303");
        assertThat(persons.revealPhone(office(), contact)).isEqualTo("139-0000-0302");
        contacts.export(office(), ContactFilter.on(DAY));
        assertThat(jdbc.sql("select action from audit_event order by id desc limit 3")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "roster.contacts.export", "roster.person.reveal-phone", "roster.contacts.reveal-phones");
        assertThat(jdbc.sql("select count(*) from audit_event where cast(fields as text) like '%1390000%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void numbersLieSealed() {
        byte[] sealed = jdbc.sql("select phone_sealed from roster_person where id = ?")
                .param(contact.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1390000");
        jdbc.sql("update roster_person set phone_sealed = ? where id = ?")
                .params(sealed, ids.person("赵静").value())
                .update();
        assertThat(persons.revealPhone(office(), ids.person("赵静")))
                .as("moved to another row")
                .isEmpty();
    }

    @Test
    void aContactConfirmsTheOwnDataOnly() {
        Actor own = actor(Role.CONTACT, contact, forestry);
        List<AssignmentView> before = units.page(own, forestry, MARCH).assignmentsOn(MARCH);
        roster.verify(own, before.get(1).id());
        assertThat(contacts.contacts(own, new ContactFilter(MARCH, forestry, null, true, null)))
                .extracting(ContactView::name, ContactView::verifiedOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("示例林业联络员", MARCH));
        assertThatThrownBy(() -> roster.verify(own, before.get(2).id())).isInstanceOf(ForbiddenException.class);
        roster.verify(office(), before.get(2).id());
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whoPressesTwiceHasConfirmedOnce() {
        AssignmentId id = units.page(office(), ids.unit("区农委"), MARCH)
                .assignmentsOn(MARCH)
                .get(1)
                .id();
        CompletableFuture<Void> second = transactions.execute(status -> {
            roster.verify(office(), id);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> roster.verify(office(), id));
            awaitSomebodyWaiting();
            return other;
        });
        assertThat(second).succeedsWithin(Duration.ofSeconds(30));
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'roster.assignment.verify' and object_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Until the database says that one transaction waits for the other. */
    private void awaitSomebodyWaiting() {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("the second press came to the row").isLessThan(until);
        }
    }

    @Test
    void aChangedNumberMustBeConfirmedAnew() {
        AssignmentId id = units.page(office(), forestry, MARCH)
                .assignmentsOn(MARCH)
                .get(1)
                .id();
        roster.verify(actor(Role.CONTACT, contact, forestry), id);
        int version = people.person(contact, MARCH).version();
        persons.revise(office(), contact, version, new PersonCommand("示例林业联络员", "13900009999", ""));
        assertThat(units.assignment(forestry, id).verifiedOn()).isNull();

        Actor own = actor(Role.CONTACT, contact, forestry);
        persons.reviseOwn(own, version + 1, "139-0000-8888", "a@b.cn");
        assertThat(units.assignment(forestry, id).verifiedOn()).isEqualTo(MARCH);
        assertThat(people.ownPhone(own)).contains("139-0000-8888");
        assertThatThrownBy(() -> persons.reviseOwn(own, version, "139-0000-7777", ""))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aNewContactRelievesTheOldOneOnTheDay() {
        PersonId successor = persons.register(office(), new PersonCommand("示例新联络员", "", ""));
        roster.assign(office(), new AssignmentCommand(forestry, UnitRole.CONTACT, successor, "", MARCH, NOTICE));
        assertThat(contactOn(MARCH.minusDays(1))).isEqualTo("示例林业联络员");
        assertThat(contactOn(MARCH)).isEqualTo("示例新联络员");
        assertThat(queries.standingOf(contact, MARCH).isEmpty()).isTrue();
    }

    @Test
    void anAngleNeverCoversItself() {
        PersonId deputy = ids.person("示例林业副联络员");
        assertThatThrownBy(() -> roster.assign(
                        office(), new AssignmentCommand(forestry, UnitRole.CONTACT, deputy, "", MARCH, NOTICE)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("roster.error.a-is-b"));
    }

    @Test
    void filtersTakeLikeSignsAtTheirWord() {
        assertThat(contacts.contacts(office(), new ContactFilter(DAY, null, null, null, "林业")))
                .hasSize(3);
        assertThat(contacts.contacts(office(), new ContactFilter(DAY, null, null, null, "%")))
                .isEmpty();
        assertThat(contacts.contacts(office(), new ContactFilter(DAY, null, UnitRole.DEPUTY, false, null)))
                .hasSize(11);
        assertThat(contacts.contacts(office(), new ContactFilter(DAY, null, null, null, "规划局")))
                .hasSize(3);
    }

    private String contactOn(LocalDate day) {
        return contacts.contacts(office(), new ContactFilter(day, forestry, UnitRole.CONTACT, null, null))
                .get(0)
                .name();
    }
}
