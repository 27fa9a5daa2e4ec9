package lianxi.project.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.roster.DelegationCommand;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.roster.StandInService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Extensions in the notice's own group, whose office director 谢五金 is of 区发改局; limits run out on 2017-02-06. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtensionServiceTest {

    private static final LocalDate DUE = LocalDate.of(2017, 2, 6);
    private static final LocalDate ASKED = LocalDate.of(2017, 2, 13);
    private static final LocalDate SAFE = LocalDate.of(2017, 3, 1);
    private static final String REASON = "测绘成果须补测。";

    private static long limit;

    @Autowired
    private ExtensionService service;

    @Autowired
    private ExtensionQueries queries;

    @Autowired
    private KnownLimits limits;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private StandInService standIns;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private RosterFile.Ids ids;
    private UnitId forestry;
    private UnitId reform;
    private Actor contact;
    private Actor director;
    private Actor head;
    private Actor deputyOfForestry;
    private Actor deputyOfLand;

    @BeforeAll
    void theNoticeIsInForce() {
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        reform = ids.unit("区发改局");
        contact = actor("示例林业联络员", Set.of(Role.CONTACT), Set.of(forestry), Set.of());
        director = actor("谢五金", Set.of(Role.OFFICE), Set.of(reform), Set.of(Power.OFFICE_DIRECTOR));
        head = actor("梁海昌", Set.of(Role.LEADER), Set.of(), Set.of(Power.GROUP_HEAD));
        deputyOfForestry = actor("范润生", Set.of(Role.LEADER), Set.of(forestry), Set.of(Power.DEPUTY_HEAD));
        deputyOfLand = actor("史满瑞", Set.of(Role.LEADER), Set.of(ids.unit("区国土分局")), Set.of(Power.DEPUTY_HEAD));
        for (String deputy : List.of("范润生", "史满瑞")) {
            standIns.delegate(
                    head,
                    new DelegationCommand(
                            ids.person(deputy),
                            "审批延期",
                            LocalDate.of(2017, 3, 1),
                            LocalDate.of(2017, 3, 31),
                            NoticeRoster.NOTICE));
        }
    }

    @BeforeEach
    void aLimit() {
        clock.set("2017-01-26T10:00");
        limits.put(++limit, forestry, DUE, SAFE, false);
    }

    private Actor actor(String name, Set<Role> roles, Set<UnitId> units, Set<Power> powers) {
        PersonId person = ids.person(name);
        return new Actor(new AccountId(person.value()), person, name, roles, units, powers);
    }

    private ExtensionId ask(Actor actor, LocalDate until) {
        return service.ask(actor, new ExtensionRequest("known-limit", limit, until, REASON));
    }

    private void decide(Actor actor, ExtensionId id, boolean grant) {
        service.decide(actor, id, grant, grant ? "" : "仍可按期完成。", version(id));
    }

    private int version(ExtensionId id) {
        return queries.view(head, id).version();
    }

    private List<String> inbox(Actor actor) {
        return jdbc.sql("select title from notification_message where person = ? order by id desc")
                .param(actor.person().value())
                .query(String.class)
                .list();
    }

    @Test
    void aGrantMovesTheLimitAndKeepsTheOldDate() {
        ExtensionId id = ask(contact, ASKED);
        assertThat(queries.pendingFor(director)).extracting(ExtensionView::id).contains(id);
        assertThat(queries.pendingFor(head)).extracting(ExtensionView::id).doesNotContain(id);
        assertThat(inbox(director)).first().asString().endsWith("申请延期，请审批");

        decide(director, id, true);

        assertThat(limits.due(limit)).isEqualTo(ASKED);
        ExtensionView view = queries.view(contact, id);
        assertThat(view.state()).isEqualTo(ExtensionState.GRANTED);
        assertThat(view.oldDue()).isEqualTo(DUE);
        assertThat(view.competence()).isEqualTo(Competence.FIRST);
        assertThat(view.decidedBy()).isEqualTo("谢五金");
        assertThat(inbox(contact)).first().asString().endsWith("同意延期");
        assertThat(queries.pendingFor(director)).extracting(ExtensionView::id).doesNotContain(id);
    }

    @Test
    void aFurtherOneIsTheHeads() {
        decide(director, ask(contact, ASKED), true);
        ExtensionId second = ask(contact, LocalDate.of(2017, 2, 20));
        assertThatThrownBy(() -> decide(director, second, true)).isInstanceOf(ForbiddenException.class);
        decide(head, second, true);
        assertThat(limits.due(limit)).isEqualTo("2017-02-20");
        assertThat(queries.view(head, second).competence()).isEqualTo(Competence.FURTHER);
    }

    @Test
    void aRefusedOneIsNoExtensionAndTheNextIsStillTheFirst() {
        ExtensionId first = ask(contact, ASKED);
        assertThatThrownBy(() -> service.decide(director, first, false, " ", version(first)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("note"));
        decide(director, first, false);
        assertThat(limits.due(limit)).isEqualTo(DUE);
        ExtensionId second = ask(contact, ASKED);
        assertThat(queries.read(director, second).competence()).isEqualTo(Competence.FIRST);
    }

    @Test
    void whoDecidesIsReckonedAtTheMomentOfDeciding() {
        ExtensionId id = ask(contact, ASKED);
        limits.put(limit, forestry, DUE, LocalDate.of(2017, 2, 10), false);
        assertThatThrownBy(() -> decide(director, id, true)).isInstanceOf(ForbiddenException.class);
        assertThat(queries.read(head, id).mayDecide()).isTrue();
        decide(head, id, true);
        assertThat(queries.view(head, id).competence()).isEqualTo(Competence.NOT_SAFE);
    }

    @Test
    void theDirectorsOwnUnitAsksTheHead() {
        limits.put(limit, reform, DUE, SAFE, false);
        ExtensionId id = ask(director, ASKED);
        assertThatThrownBy(() -> decide(director, id, true)).isInstanceOf(ForbiddenException.class);
        assertThat(queries.read(head, id).competence()).isEqualTo(Competence.DIRECTORS_UNIT);
        decide(head, id, true);
    }

    @Test
    void aDeputyNeedsTheAuthorityOfThatDayAndNeverDecidesForTheOwnUnit() {
        limits.put(limit, forestry, LocalDate.of(2017, 3, 20), SAFE, true);
        ExtensionId id = ask(contact, LocalDate.of(2017, 3, 27));
        clock.set("2017-02-28T10:00");
        assertThatThrownBy(() -> decide(deputyOfLand, id, true)).isInstanceOf(ForbiddenException.class);
        clock.set("2017-03-01T10:00");
        assertThatThrownBy(() -> decide(deputyOfForestry, id, true)).isInstanceOf(ForbiddenException.class);
        decide(deputyOfLand, id, true);
        assertThat(queries.view(head, id).authority()).contains("郊政办发〔2017〕2号");
    }

    @ParameterizedTest
    @CsvSource({
        // asked on, until → refused beside
        "2017-01-26T10:00, 2017-02-06, newDue", // not later than the present limit
        "2017-01-26T10:00, 2017-02-12, newDue", // a Sunday
        "2017-01-26T10:00, 2019-02-07, newDue", // more than two years
        "2017-02-07T00:01, 2017-02-13, ''", // after the end of the due day
        "2017-01-26T10:00,           , newDue",
    })
    void whatCannotBeAsked(String now, LocalDate until, String field) {
        clock.set(now);
        assertThatThrownBy(() -> ask(contact, until))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field() == null ? "" : refused.field())
                                .isEqualTo(field));
    }

    @Test
    void aFreeDayIsRefusedWithTheNextWorkingDay() {
        assertThatThrownBy(() -> ask(contact, LocalDate.of(2017, 2, 11)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments()[1]).isEqualTo(LocalDate.of(2017, 2, 13)));
    }

    @Test
    void askedOnTheLastDayIsInTimeAndMayBeDecidedAfterwards() {
        clock.set("2017-02-06T23:59");
        ExtensionId id = ask(contact, ASKED);
        clock.set("2017-02-08T09:00");
        decide(director, id, true);
        assertThat(limits.due(limit)).isEqualTo(ASKED);
    }

    @Test
    void oneWaitsPerLimit() {
        ExtensionId first = ask(contact, ASKED);
        assertThatThrownBy(() -> ask(contact, LocalDate.of(2017, 2, 14))).isInstanceOf(RefusedException.class);
        service.withdraw(contact, first, version(first));
        ask(contact, LocalDate.of(2017, 2, 14));
    }

    /** The life, action by action: what each state answers to each act (同意、不同意、撤回). */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     grant, GRANTED", "ASKED,     refuse, REFUSED", "ASKED,     withdraw, WITHDRAWN",
        "GRANTED,   grant, -", "GRANTED,   refuse, -", "GRANTED,   withdraw, -",
        "REFUSED,   grant, -", "REFUSED,   refuse, -", "REFUSED,   withdraw, -",
        "WITHDRAWN, grant, -", "WITHDRAWN, refuse, -", "WITHDRAWN, withdraw, -",
    })
    void whatIsSettledStays(ExtensionState from, String act, String to) {
        ExtensionId id = ask(contact, ASKED);
        bring(id, from);
        LocalDate before = limits.due(limit);
        if (to.equals("-")) {
            assertThatThrownBy(() -> act(id, act)).isInstanceOf(RefusedException.class);
            assertThat(queries.view(head, id).state()).isEqualTo(from);
            assertThat(limits.due(limit)).isEqualTo(before);
        } else {
            act(id, act);
            assertThat(queries.view(head, id).state().name()).isEqualTo(to);
        }
    }

    private void bring(ExtensionId id, ExtensionState state) {
        switch (state) {
            case GRANTED -> act(id, "grant");
            case REFUSED -> act(id, "refuse");
            case WITHDRAWN -> act(id, "withdraw");
            case ASKED -> {}
        }
    }

    private void act(ExtensionId id, String act) {
        if (act.equals("withdraw")) {
            service.withdraw(contact, id, version(id));
        } else {
            decide(director, id, act.equals("grant"));
        }
    }

    @Test
    void aStaleVersionIsRefused() {
        ExtensionId id = ask(contact, ASKED);
        assertThatThrownBy(() -> service.decide(director, id, true, "", version(id) - 1))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> service.withdraw(contact, id, version(id) + 1))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void whatIsDoneOrMovedMeanwhileCannotBeGranted() {
        ExtensionId id = ask(contact, ASKED);
        limits.put(limit, forestry, ASKED, SAFE, false);
        assertThatThrownBy(() -> decide(director, id, true)).isInstanceOf(RefusedException.class);
        limits.close(limit);
        assertThatThrownBy(() -> decide(director, id, true)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ask(contact, LocalDate.of(2017, 2, 14))).isInstanceOf(RefusedException.class);
        decide(director, id, false);
    }

    @Test
    void anOwnerThatFailsUndoesTheDecision() {
        limits.rename(limit, "不能改");
        ExtensionId id = ask(contact, ASKED);
        assertThatThrownBy(() -> decide(director, id, true)).isInstanceOf(IllegalStateException.class);
        assertThat(queries.view(head, id).isPending()).isTrue();
    }

    @Test
    void foreignersLearnNothingAndReadersOnlyRead() {
        Actor foreigner = actor("示例国土联络员", Set.of(Role.CONTACT), Set.of(ids.unit("区国土分局")), Set.of());
        Actor member = NoticeRoster.actor(Role.MEMBER, null);
        ExtensionId id = ask(contact, ASKED);
        assertThatThrownBy(() -> queries.view(foreigner, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(foreigner, id, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(foreigner, ASKED)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(member, ASKED)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.decide(contact, id, true, "", 0)).isInstanceOf(ForbiddenException.class);
        assertThat(queries.view(member, id).title()).contains("示例项目");
        assertThat(queries.list(foreigner, ExtensionFilter.ALL)).isEmpty();
        assertThat(queries.list(contact, ExtensionFilter.ALL))
                .extracting(ExtensionView::id)
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known-limit:99999", "no-such-kind:1"})
    void whatDoesNotExistCannotBeExtended(String subject) {
        String[] parts = subject.split(":");
        ExtensionRequest request = new ExtensionRequest(parts[0], Long.parseLong(parts[1]), ASKED, REASON);
        assertThatThrownBy(() -> service.ask(contact, request)).isInstanceOf(NotFoundException.class);
    }
}
