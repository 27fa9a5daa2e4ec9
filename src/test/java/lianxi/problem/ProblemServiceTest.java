package lianxi.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.burden.AskSource;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.liability.Liable;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Movement;
import lianxi.shared.Movements;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.task.order.LadderQueries;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Problems from raising to strike-off, who sees them, what the pool, the reports and the chain say of them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemServiceTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    AgendaPool pool;

    @Autowired
    Movements movements;

    @Autowired
    ProblemLiability liability;

    @Autowired
    ProblemAsks asks;

    @Autowired
    ProblemAlerts alerts;

    @Autowired
    ProblemFiles files;

    @Autowired
    JdbcClient jdbc;

    private ProblemLab lab;
    private UnitId forestry;
    private UnitId township;
    private UnitId reform;
    private Actor forester;
    private Actor villager;
    private Actor clerk;
    private Actor second;

    @BeforeAll
    void scene() {
        lab = new ProblemLab(beans);
        forestry = lab.scene.forestry();
        township = lab.scene.township();
        reform = lab.scene.reform();
        forester = lab.contact(forestry);
        villager = lab.contact(township);
        clerk = lab.clerk(1);
        second = lab.clerk(2);
    }

    @BeforeEach
    void mondayMorning() {
        lab.clock.set("2017-01-09T10:00");
    }

    @Test
    void aForeignUnitsProblemWaitsForTheOfficeAndIsStruckOffWithEvidence() {
        ProblemId id = lab.crossUnit("路权未定", township, forestry);
        assertThat(lab.state(id)).isEqualTo(ProblemState.REGISTERED);
        assertThatThrownBy(() -> lab.queries.view(forester, id))
                .as("whom the raiser proposes has no part in it yet")
                .isInstanceOf(NotFoundException.class);

        lab.officeService.accept(clerk, id, forestry, ProblemLevel.CROSS_UNIT, false, "", lab.version(id));
        lab.progress.progress(forester, id, lab.entry("已与路政部门对接。"));
        assertThatThrownBy(() -> lab.progress.apply(forester, id, lab.entry("已取得许可"), lab.version(id)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("files"));
        lab.progress.apply(forester, id, lab.entry("已取得许可", lab.file(forester)), lab.version(id));
        lab.officeService.sendBack(clerk, id, "缺许可文号", lab.version(id));
        lab.progress.apply(forester, id, lab.entry("许可文号已补", lab.file(forester)), lab.version(id));
        lab.officeService.strikeOff(clerk, id, "", lab.version(id));

        ProblemView view = lab.queries.view(villager, id);
        assertThat(view.line().state()).isEqualTo(ProblemState.STRUCK_OFF);
        assertThat(view.events().stream().map(ProblemView.Event::kind))
                .containsExactly("RAISE", "ACCEPT", "PROGRESS", "APPLY", "SEND_BACK", "APPLY", "STRIKE_OFF");
        assertThat(view.events().get(3).files()).hasSize(1);
        assertThat(view.events().get(1).owner()).isEqualTo("林业局");
    }

    @Test
    void whatAUnitSetsItselfAndWhatTheOfficeAssignsBeginsAtOnce() {
        ProblemId own = lab.service.raise(forester, lab.command("勘界报告未到", forestry, forestry, ProblemLevel.UNIT));
        ProblemId assigned = lab.service.raise(clerk, lab.command("并网协议未签", null, reform, ProblemLevel.GROUP));
        ProblemId wide =
                lab.service.raise(forester, lab.command("勘界报告跨县", forestry, forestry, ProblemLevel.CROSS_UNIT));
        assertThat(lab.state(own)).isEqualTo(ProblemState.IN_PROGRESS);
        assertThat(lab.state(assigned)).isEqualTo(ProblemState.IN_PROGRESS);
        assertThat(lab.state(wide)).isEqualTo(ProblemState.REGISTERED);
    }

    @Test
    void nobodyStrikesOffWhatTheSameAccountAppliedFor() {
        ProblemId id = lab.service.raise(clerk, lab.command("代报的问题", null, forestry, ProblemLevel.UNIT));
        assertThatThrownBy(() -> lab.progress.apply(clerk, id, lab.entry("电话告知已解决", lab.file(clerk)), lab.version(id)))
                .as("the office says who told it")
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("told.by"));
        lab.progress.apply(clerk, id, lab.told("电话告知已解决", lab.file(clerk)), lab.version(id));
        assertThatThrownBy(() -> lab.officeService.strikeOff(clerk, id, "", lab.version(id)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(lab.queries.view(clerk, id).may(ProblemAction.STRIKE_OFF)).isFalse();
        lab.officeService.strikeOff(second, id, "", lab.version(id));
        assertThat(lab.state(id)).isEqualTo(ProblemState.STRUCK_OFF);
    }

    @Test
    void theOfficeSaysWhoToldItWhenItRaisesForAUnit() {
        assertThatThrownBy(() ->
                        lab.service.raise(clerk, lab.command("替单位登记", township, forestry, ProblemLevel.CROSS_UNIT)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("told.by"));
    }

    @Test
    void theOwnerRaisesTheLevelAndOnlyTheOfficeLowersIt() {
        ProblemId id = lab.service.raise(forester, lab.command("自己解决不了", forestry, forestry, ProblemLevel.UNIT));
        lab.service.relevel(forester, id, ProblemLevel.GROUP, "涉及三个部门", lab.version(id));
        assertThatThrownBy(() -> lab.service.relevel(forester, id, ProblemLevel.UNIT, "又能解决了", lab.version(id)))
                .isInstanceOf(RefusedException.class);
        lab.service.relevel(clerk, id, ProblemLevel.CROSS_UNIT, "两个部门即可", lab.version(id));
        assertThat(lab.queries.view(forester, id).events().stream()
                        .filter(event -> event.kind().equals("LEVEL"))
                        .map(ProblemView.Event::level))
                .containsExactly(ProblemLevel.GROUP, ProblemLevel.CROSS_UNIT);
    }

    @Test
    void aStaleFormIsRefusedWithBothTexts() {
        ProblemId id = lab.crossUnit("先写的名称", township, forestry);
        ProblemText text = lab.queries.view(villager, id).text();
        ProblemText mine = new ProblemText("我的名称", text.description(), null, null, List.of(), "", null);
        ProblemText theirs = new ProblemText("别人的名称", text.description(), null, null, List.of(), "", null);
        lab.service.edit(villager, id, theirs, 0);
        assertThatThrownBy(() -> lab.service.edit(villager, id, mine, 0))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.current()).isEqualTo(lab.version(id));
                    assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
                        assertThat(conflict.theirs()).isEqualTo("别人的名称");
                        assertThat(conflict.yours()).isEqualTo("我的名称");
                    });
                });
    }

    @Test
    void anUndertakerRaisesForItsOwnProjectsAndSeesOthersOnlyWhenTheOfficeSharesThem() {
        UnitId undertaker = lab.scene.undertaker();
        UnitId other = lab.scene.unit("示例另一承担单位", "UNDERTAKER");
        ProjectId project = lab.scene.project("五号光伏项目（示例）", undertaker);
        Actor builder = lab.scene.undertakerPerson(undertaker);
        Actor stranger = lab.scene.undertakerPerson(other);
        assertThatThrownBy(() -> lab.service.raise(
                        stranger, lab.command("不是自己的项目", other, null, ProblemLevel.CROSS_UNIT, project, null)))
                .isInstanceOf(RefusedException.class);

        ProblemId own = lab.service.raise(
                builder, lab.command("进场道路不通", undertaker, null, ProblemLevel.CROSS_UNIT, project, null));
        ProblemId shared = lab.service.raise(
                villager, lab.command("村道限重", township, null, ProblemLevel.CROSS_UNIT, project, null));
        ProblemId inner = lab.service.raise(
                villager, lab.command("补偿款口径", township, null, ProblemLevel.CROSS_UNIT, project, null));
        lab.officeService.accept(clerk, shared, reform, ProblemLevel.CROSS_UNIT, true, "", lab.version(shared));
        lab.officeService.accept(clerk, inner, reform, ProblemLevel.CROSS_UNIT, false, "", lab.version(inner));

        List<ProblemId> seen = lab.queries.list(builder, ProblemFilter.OPEN).rows().stream()
                .map(ProblemLine::id)
                .toList();
        assertThat(seen).containsExactly(shared, own);
        assertThatThrownBy(() -> lab.queries.view(builder, inner)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.queries.view(stranger, own)).isInstanceOf(NotFoundException.class);
        assertThat(lab.queries.list(stranger, ProblemFilter.OPEN).rows()).isEmpty();
    }

    @Test
    void evidenceIsReadByWhoeverReadsTheProblem() {
        ProblemId id = lab.service.raise(clerk, lab.command("有佐证", null, forestry, ProblemLevel.UNIT));
        lab.progress.progress(forester, id, lab.entry("附一份", lab.file(forester)));
        long entry = jdbc.sql("select max(id) from problem_entry where problem_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        AttachmentAccess access = files;
        assertThat(access.mayRead(forester, entry)).isTrue();
        assertThat(access.mayRead(lab.scene.as(Role.LEADER), entry)).isTrue();
        assertThat(access.mayRead(villager, entry)).isFalse();
    }

    @Test
    void thePoolIsThatOfTheDayItIsAskedFor() {
        lab.clock.set("2017-01-20T15:00");
        ProblemId id = lab.crossUnit("春节前提出", township, forestry);
        lab.clock.set("2017-02-08T09:00");
        lab.officeService.accept(clerk, id, forestry, ProblemLevel.CROSS_UNIT, false, "", lab.version(id));
        lab.progress.apply(forester, id, lab.entry("解决了", lab.file(forester)), lab.version(id));
        lab.officeService.strikeOff(clerk, id, "", lab.version(id));
        lab.clock.set("2017-02-10T09:00");
        lab.officeService.reopen(clerk, id, "又出现", lab.version(id));

        // 01-22 (Sunday, worked), 23, 24, 25, 26 are the five; struck off on 02-08, counted anew from 02-10
        assertThat(pooled(id, "2017-01-25")).isFalse();
        assertThat(pooled(id, "2017-01-26")).isTrue();
        assertThat(pooled(id, "2017-02-07")).isTrue();
        assertThat(pooled(id, "2017-02-08")).isFalse();
        assertThat(pooled(id, "2017-02-16")).isFalse();
        assertThat(pooled(id, "2017-02-17")).isTrue();

        lab.clock.set("2017-02-13T09:00");
        lab.officeService.mark(clerk, id, "请会议研究", lab.version(id));
        assertThat(pooled(id, "2017-02-12")).isFalse();
        assertThat(pool.standing(LocalDate.of(2017, 2, 13)))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.markedFor()).isEqualTo("请会议研究");
                    assertThat(one.units()).contains(forestry, township);
                    assertThat(one.path()).isEqualTo("/problems/" + id);
                });
        assertThat(lab.queries.list(clerk, poolOnly()).rows())
                .extracting(ProblemLine::id)
                .contains(id);
    }

    @Test
    void theListAndThePoolAgree() {
        lab.clock.set("2017-03-01T10:00");
        lab.crossUnit("三月提出", township, forestry);
        lab.clock.set("2017-03-08T10:00");
        assertThat(lab.queries.list(clerk, poolOnly()).rows().stream().map(ProblemLine::id))
                .containsExactlyInAnyOrderElementsOf(pool.standing(LocalDate.of(2017, 3, 8)).stream()
                        .map(PooledProblem::id)
                        .toList());
        assertThat(lab.queries.figures(clerk).pool())
                .isEqualTo(pool.standing(LocalDate.of(2017, 3, 8)).size());
    }

    /** On 2017-01-09: nobody wants a problem solved in five years; the year is a slip. */
    @Test
    void aWantedDateLiesWithinFiveYears() {
        assertThatThrownBy(() -> lab.service.raise(
                        villager,
                        lab.command(
                                "路权未定", township, forestry, ProblemLevel.CROSS_UNIT, null, LocalDate.of(2022, 1, 10))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("problem.refused.far");
    }

    @Test
    void theReportIsToldOncePerThingThatHappened() {
        lab.clock.set("2017-04-10T10:00");
        ProblemId id = lab.service.raise(
                villager,
                lab.command("动态问题", township, forestry, ProblemLevel.CROSS_UNIT, null, LocalDate.of(2017, 4, 13)));
        lab.officeService.accept(clerk, id, forestry, ProblemLevel.CROSS_UNIT, false, "", lab.version(id));
        lab.progress.progress(forester, id, lab.entry("已约谈施工方。"));
        lab.clock.set("2017-04-18T10:00");
        lab.progress.apply(forester, id, lab.entry("已解决", lab.file(forester)), lab.version(id));
        lab.officeService.strikeOff(clerk, id, "", lab.version(id));

        Instant start = moment("2017-04-10T00:00");
        assertThat(told(id, start, moment("2017-04-13T23:59")))
                .containsExactly("NEW 新增跨部门问题“动态问题”，希望4月13日前解决", "PROGRESS 问题“动态问题”：已约谈施工方");
        assertThat(told(id, moment("2017-04-13T23:59"), moment("2017-04-17T12:00")))
                .containsExactly("OVERDUE 问题“动态问题”应于4月13日前解决，已逾期");
        assertThat(told(id, moment("2017-04-17T12:00"), moment("2017-04-21T12:00")))
                .containsExactly("PROGRESS 问题“动态问题”已申请销号", "STRUCK_OFF 问题“动态问题”已销号");
    }

    /** The wanted day is Thursday 2017-04-13: due soon from 04-10 (three working days left), to be urged from 04-14. */
    @Test
    void theLadderRemindsAndUrgesTheOwnerUntilItApplies(@Autowired LadderQueries ladder) {
        lab.clock.set("2017-04-05T10:00");
        ProblemId id = lab.service.raise(
                villager,
                lab.command("催办问题", township, forestry, ProblemLevel.CROSS_UNIT, null, LocalDate.of(2017, 4, 13)));
        assertThat(rungs(ladder, id)).as("nobody answers for it yet").isEmpty();
        lab.officeService.accept(clerk, id, forestry, ProblemLevel.CROSS_UNIT, false, "", lab.version(id));
        assertThat(rungs(ladder, id)).as("five working days left").isEmpty();
        lab.clock.set("2017-04-10T09:00");
        assertThat(rungs(ladder, id)).containsExactly("REMINDER 林业局 催办问题");
        lab.clock.set("2017-04-14T09:00");
        assertThat(rungs(ladder, id)).containsExactly("URGE 林业局 催办问题");
        lab.progress.apply(forester, id, lab.entry("已解决", lab.file(forester)), lab.version(id));
        assertThat(rungs(ladder, id)).isEmpty();
    }

    private static List<String> rungs(LadderQueries ladder, ProblemId id) {
        return ladder.pressing().stream()
                .filter(one -> one.facts().path().equals("/problems/" + id))
                .map(one -> one.sendable() + " " + one.unitName() + " "
                        + one.facts().title())
                .toList();
    }

    @Test
    void theChainKnowsTheOwnerOfEveryDay() {
        lab.clock.set("2017-05-08T10:00");
        ProblemId id = lab.crossUnit("换了负责单位", township, forestry);
        lab.clock.set("2017-05-09T10:00");
        lab.officeService.accept(clerk, id, forestry, ProblemLevel.CROSS_UNIT, false, "", lab.version(id));
        lab.clock.set("2017-05-11T10:00");
        lab.officeService.reassign(clerk, id, reform, "职责在发改局", lab.version(id));
        lab.clock.set("2017-05-12T10:00");
        Actor owner = lab.contact(reform);
        lab.progress.apply(owner, id, lab.entry("已解决", lab.file(owner)), lab.version(id));

        assertThat(liability.on(clerk, id.value(), LocalDate.of(2017, 5, 8))).isEmpty();
        assertThat(on(id, 10)).extracting(Liable::unit, Liable::since).containsExactly(forestry, day(9));
        assertThat(on(id, 11)).extracting(Liable::unit, Liable::since).containsExactly(reform, day(11));
        assertThat(on(id, 11).doneOn()).isNull();
        assertThat(on(id, 12).doneOn()).isEqualTo(day(12));
        assertThat(liability.deeds(id.value(), day(11))).hasSize(3);
        assertThat(liability.on(lab.contact(lab.scene.unit("区环保局", "MEMBER")), id.value(), day(12)))
                .isEmpty();
    }

    @Test
    void onlyWhatWasGivenToAUnitIsAskedOfIt() {
        ProblemId own = lab.service.raise(forester, lab.command("自己提的", forestry, forestry, ProblemLevel.UNIT));
        ProblemId given = lab.service.raise(clerk, lab.command("办公室交的", null, forestry, ProblemLevel.UNIT));
        AskSource source = asks;
        List<Map<String, Object>> asked = jdbc.sql(source.select()).query().listOfRows();
        assertThat(asked).extracting(row -> row.get("path")).contains("/problems/" + given);
        assertThat(asked).extracting(row -> row.get("path")).doesNotContain("/problems/" + own);
        assertThat(asked)
                .filteredOn(row -> row.get("path").equals("/problems/" + given))
                .singleElement()
                .satisfies(row -> assertThat(row.get("open")).isEqualTo(true));
    }

    @Test
    void alertsNameTheDayAndComeToNobodyWhereNobodyIsInCharge() {
        assertThat(alerts.alerts(LocalDate.of(2017, 1, 9))).isEmpty();
    }

    private boolean pooled(ProblemId id, String day) {
        return pool.standing(LocalDate.parse(day)).stream()
                .anyMatch(one -> one.id().equals(id));
    }

    private static ProblemFilter poolOnly() {
        return new ProblemFilter(null, null, null, null, null, ProblemFilter.Show.OPEN, true, "", null);
    }

    private List<String> told(ProblemId id, Instant after, Instant upTo) {
        return movements.between(after, upTo).stream()
                .filter((Movement movement) -> movement.subject().equals("problem:" + id))
                .map(movement -> movement.kind() + " " + movement.text())
                .toList();
    }

    private Liable on(ProblemId id, int day) {
        return liability.on(clerk, id.value(), day(day)).orElseThrow();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2017, 5, day);
    }

    private static Instant moment(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
