package lianxi.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.permit.PermitScene;
import lianxi.permit.PermitService;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectId;
import lianxi.project.schedule.ScheduleScene;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.EmptyTables;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 区林业局's plan in the notice's own group, for one project that needs every permit, with the forest's its own. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitPlanServiceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private UnitPlanService service;

    @Autowired
    private UnitPlanQueries queries;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId forestry;
    private UnitId land;
    private Actor contact;
    private Actor head;
    private Actor office;
    private Actor leader;
    private PermitScene scene;
    private ProjectId project;
    private TrackLine track;

    /** No plan changes it. */
    @BeforeAll
    void theNoticesGroup() {
        clock.set("2017-01-05T10:00");
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        land = ids.unit("区国土分局");
        contact = actor(1, Role.CONTACT, ids.person("示例林业联络员"), forestry);
        head = actor(2, Role.UNIT_HEAD, ids.person("示例林业责任人"), forestry);
        office = actor(3, Role.OFFICE, ids.person("示例办公室人员"), ids.unit("区发改局"));
        leader = actor(4, Role.LEADER, ids.person("梁海昌"));
    }

    @BeforeEach
    void aProjectWithAForest() throws Exception {
        EmptyTables.emptyButRoster(context);
        scene = ScheduleScene.in(context).permits();
        project = ScheduleScene.in(context).whole();
        track = scene.line(project, "FOREST_PERMANENT");
        context.getBean(PermitService.class).reassign(office, track.id(), forestry, "分工", null);
    }

    private static Actor actor(long account, Role role, PersonId person, UnitId... units) {
        return new Actor(new AccountId(account), person, "示例" + account, Set.of(role), Set.of(units), Set.of());
    }

    private UnitPlanView plan() {
        return queries.page(contact, forestry, null).plan();
    }

    private int version() {
        return plan().version();
    }

    private PlanText text(String approach, PlanRowView row, LocalDate finish, String measures) {
        return new PlanText(
                approach, List.of(new PlanText.Row(row.id(), row.person(), measures, row.startsOn(), finish)));
    }

    private void drafted() {
        service.draft(contact, forestry);
        service.save(contact, forestry, version(), new PlanText("先易后难。", List.of()));
    }

    private void adopted() {
        drafted();
        service.submit(head, forestry, version());
        service.adopt(office, forestry, version());
    }

    private List<String> inbox(Actor actor) {
        return jdbc.sql("select title from notification_message where person = ? order by id desc")
                .param(actor.person().value())
                .query(String.class)
                .list();
    }

    @Test
    void aDraftHoldsTheUnitsNodesWithTheSchedulesDatesAndTheResponsiblePerson() {
        service.draft(contact, forestry);
        assertThat(plan().rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.finishesOn()).isEqualTo(row.latestSafeDate());
            assertThat(row.personName()).isEqualTo("示例林业责任人");
        });
        assertThat(plan().state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan().priorNumber()).isNull();
    }

    @Test
    void itIsHandedInByTheHeadAndAdoptedByTheOffice() {
        drafted();
        assertThatThrownBy(() -> service.submit(contact, forestry, version())).isInstanceOf(ForbiddenException.class);
        service.submit(head, forestry, version());
        assertThat(inbox(office)).first().isEqualTo("区林业局报送推进方案第 1 版");
        service.adopt(office, forestry, version());
        assertThat(plan().state()).isEqualTo(PlanState.ADOPTED);
        assertThat(inbox(contact)).first().isEqualTo("推进方案第 1 版已采用");
    }

    @Test
    void aFinishAfterTheLatestSafeDateIsRefusedWhereItCanStillBeMet() {
        drafted();
        PlanRowView row = plan().rows().get(0);
        service.save(
                contact,
                forestry,
                version(),
                text("先易后难。", row, row.latestSafeDate().plusDays(1), "加班"));
        assertThat(plan().rows().get(0).isUnsafe()).isTrue();
        assertThatThrownBy(() -> service.submit(head, forestry, version()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("project.plan.refused.unsafe"));
    }

    @Test
    void aPlanWithoutAParagraphIsNotHandedIn() {
        service.draft(contact, forestry);
        assertThatThrownBy(() -> service.submit(head, forestry, version()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("approach"));
    }

    @Test
    void theNextVersionBeginsWithTheAdoptedOneAndShowsWhatMoved() {
        adopted();
        LocalDate before = plan().rows().get(0).finishesOn();
        service.draft(contact, forestry);
        PlanRowView row = plan().rows().get(0);
        assertThat(plan().number()).isEqualTo(2);
        assertThat(plan().changes()).isZero();
        service.save(contact, forestry, version(), text("改为并行。", row, before.minusDays(7), "并行"));
        assertThat(plan().changes()).isEqualTo(1);
        assertThat(plan().rows().get(0).prior().finishesOn()).isEqualTo(before);
        UnitPlanView first = queries.page(contact, forestry, 1).plan();
        assertThat(first.approach()).isEqualTo("先易后难。");
        assertThat(first.rows().get(0).finishesOn()).isEqualTo(before);
    }

    @Test
    void aNewNodeComesInAndTheOwnDatesStay() {
        drafted();
        PlanRowView row = plan().rows().get(0);
        LocalDate mine = row.finishesOn().minusDays(7);
        service.save(contact, forestry, version(), text("先易后难。", row, mine, "提前组卷"));
        int nodes = plan().rows().size();
        TrackLine other = scene.line(project, "LAND_PRELIMINARY");
        context.getBean(PermitService.class).reassign(office, other.id(), forestry, "分工调整", null);
        service.refresh(contact, forestry, version());
        assertThat(plan().rows()).hasSizeGreaterThan(nodes);
        assertThat(plan().rows())
                .filteredOn(one -> one.id() == row.id())
                .singleElement()
                .satisfies(one -> assertThat(one.finishesOn()).isEqualTo(mine));
        context.getBean(PermitService.class).reassign(office, other.id(), land, "分工调整", null);
        service.refresh(contact, forestry, version());
        assertThat(plan().rows()).hasSize(nodes);
    }

    /** The life, action by action: what each state answers (a hand-written table). */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,     save, DRAFT",
        "DRAFT,     refresh, DRAFT",
        "DRAFT,     submit, SUBMITTED",
        "DRAFT,     withdraw, -",
        "DRAFT,     adopt, -",
        "DRAFT,     return, -",
        "DRAFT,     draft, -",
        "SUBMITTED, save, -",
        "SUBMITTED, refresh, -",
        "SUBMITTED, submit, -",
        "SUBMITTED, withdraw, DRAFT",
        "SUBMITTED, adopt, ADOPTED",
        "SUBMITTED, return, RETURNED",
        "SUBMITTED, draft, -",
        "RETURNED,  save, RETURNED",
        "RETURNED,  refresh, RETURNED",
        "RETURNED,  submit, SUBMITTED",
        "RETURNED,  withdraw, -",
        "RETURNED,  adopt, -",
        "RETURNED,  return, -",
        "RETURNED,  draft, -",
        "ADOPTED,   save, -",
        "ADOPTED,   refresh, -",
        "ADOPTED,   submit, -",
        "ADOPTED,   withdraw, -",
        "ADOPTED,   adopt, -",
        "ADOPTED,   return, -",
        "ADOPTED,   draft, DRAFT",
    })
    void everyStateAnswersEveryAct(PlanState from, String act, String to) {
        drafted();
        bring(from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> act(act)).isInstanceOf(RefusedException.class);
            assertThat(plan().state()).isEqualTo(from);
        } else {
            act(act);
            assertThat(plan().state().name()).isEqualTo(to);
        }
    }

    private void bring(PlanState state) {
        if (state != PlanState.DRAFT) {
            act("submit");
        }
        if (state == PlanState.RETURNED) {
            act("return");
        }
        if (state == PlanState.ADOPTED) {
            act("adopt");
        }
    }

    private void act(String act) {
        switch (act) {
            case "draft" -> service.draft(contact, forestry);
            case "save" -> service.save(contact, forestry, version(), new PlanText("又改了。", List.of()));
            case "refresh" -> service.refresh(contact, forestry, version());
            case "submit" -> service.submit(head, forestry, version());
            case "withdraw" -> service.withdraw(head, forestry, version());
            case "adopt" -> service.adopt(office, forestry, version());
            default -> service.sendBack(office, forestry, version(), "请补充措施。");
        }
    }

    /** Who may do what with 区林业局's plan. */
    @ParameterizedTest
    @CsvSource({
        // act, contact, head, office, leader, another unit's head
        "draft,    yes, yes, no,  no, none",
        "save,     yes, yes, no,  no, none",
        "refresh,  yes, yes, no,  no, none",
        "submit,   no,  yes, no,  no, none",
        "withdraw, yes, yes, no,  no, none",
        "adopt,    no,  no,  yes, no, no",
        "return,   no,  no,  yes, no, no",
    })
    void whoMay(String act, String byContact, String byHead, String byOffice, String byLeader, String byForeigner) {
        Actor foreigner = actor(5, Role.UNIT_HEAD, null, land);
        check(act, contact, byContact);
        check(act, head, byHead);
        check(act, office, byOffice);
        check(act, leader, byLeader);
        check(act, foreigner, byForeigner);
    }

    private void check(String act, Actor actor, String expected) {
        Class<? extends Exception> refusal =
                expected.equals("none") ? NotFoundException.class : ForbiddenException.class;
        if (expected.equals("yes")) {
            // 99 is no version of the record: who may act gets that far
            assertThatThrownBy(() -> act(act, actor))
                    .isInstanceOfAny(StaleVersionException.class, RefusedException.class);
        } else {
            assertThatThrownBy(() -> act(act, actor)).isInstanceOf(refusal);
        }
    }

    private void act(String act, Actor actor) {
        if (queries.page(contact, forestry, null).plan() == null) {
            drafted();
        }
        PlanText text = new PlanText("无关紧要 " + act + actor, List.of());
        switch (act) {
            case "draft" -> service.draft(actor, forestry);
            case "save" -> service.save(actor, forestry, 99, text);
            case "refresh" -> service.refresh(actor, forestry, 99);
            case "submit" -> service.submit(actor, forestry, 99);
            case "withdraw" -> service.withdraw(actor, forestry, 99);
            case "adopt" -> service.adopt(actor, forestry, 99);
            default -> service.sendBack(actor, forestry, 99, "请补充。");
        }
    }

    @Test
    void draftsAreTheUnitsOwnAndAdoptedVersionsEverybodysInside() {
        Actor foreigner = actor(5, Role.CONTACT, null, land);
        Actor supervisor = actor(6, Role.SUPERVISOR, null);
        drafted();
        assertThatThrownBy(() -> queries.page(foreigner, forestry, null)).isInstanceOf(NotFoundException.class);
        assertThat(queries.page(leader, forestry, null).plan().number()).isEqualTo(1);
        service.submit(head, forestry, version());
        assertThatThrownBy(() -> queries.page(supervisor, forestry, null)).isInstanceOf(NotFoundException.class);
        service.adopt(office, forestry, version());
        service.draft(contact, forestry);
        assertThat(queries.page(supervisor, forestry, null).plan().number()).isEqualTo(1);
        assertThatThrownBy(() -> queries.page(foreigner, forestry, 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.list(foreigner)).isInstanceOf(NotFoundException.class);
        assertThat(queries.list(office))
                .filteredOn(line -> line.unit().equals(forestry))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.adopted()).isEqualTo(1);
                    assertThat(line.number()).isEqualTo(2);
                });
    }

    @Test
    void aUnitWithoutNodesNeedsNoPlan() {
        Actor other = actor(5, Role.CONTACT, null, land);
        assertThatThrownBy(() -> service.draft(other, land)).isInstanceOf(RefusedException.class);
        assertThat(queries.page(other, land, null).plan()).isNull();
    }

    @Test
    void aStaleDraftIsAConflictWithBothTexts() {
        drafted();
        int old = version();
        service.save(head, forestry, old, new PlanText("责任人写的。", List.of()));
        assertThatThrownBy(() -> service.save(contact, forestry, old, new PlanText("联络员写的。", List.of())))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
                            assertThat(conflict.theirs()).isEqualTo("责任人写的。");
                            assertThat(conflict.yours()).isEqualTo("联络员写的。");
                        }));
        assertThat(service.save(contact, forestry, old, new PlanText("责任人写的。", List.of()))
                        .version())
                .isEqualTo(version());
    }

    @Test
    void aStrangerIsNoResponsiblePerson() {
        drafted();
        PlanRowView row = plan().rows().get(0);
        PlanText text = new PlanText(
                "先易后难。", List.of(new PlanText.Row(row.id(), leader.person(), "", row.startsOn(), row.finishesOn())));
        assertThatThrownBy(() -> service.save(contact, forestry, version(), text))
                .isInstanceOf(RefusedException.class);
    }
}
