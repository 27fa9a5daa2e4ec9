package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice's townships and 农委 with projects, for the tests of quantity tracks. */
class QuantityScene {

    private static int projects;

    final UnitId yinying;
    final UnitId hedi;
    final UnitId agriculture;
    final UnitId undertaker;
    final Actor office;
    final Actor township;
    final Actor townshipHead;
    final Actor otherTownship;
    final Actor guide;
    final Actor builder;

    private final ProjectService projectService;
    private final QuantityService service;
    private final QuantityQueries queries;
    private final MutableClock clock;

    QuantityScene(BeanFactory beans) {
        RosterFile.Ids ids = NoticeRoster.setUp(beans.getBean(RosterSetUp.class));
        yinying = ids.unit("荫营镇");
        hedi = ids.unit("河底镇");
        agriculture = ids.unit("区农委");
        undertaker = undertaker(beans.getBean(JdbcClient.class));
        office = NoticeRoster.office();
        township = NoticeRoster.actor(Role.CONTACT, null, yinying);
        townshipHead = NoticeRoster.actor(Role.UNIT_HEAD, null, yinying);
        otherTownship = NoticeRoster.actor(Role.CONTACT, null, hedi);
        guide = NoticeRoster.actor(Role.CONTACT, null, agriculture);
        builder = NoticeRoster.actor(Role.UNDERTAKER, null, undertaker);
        projectService = beans.getBean(ProjectService.class);
        service = beans.getBean(QuantityService.class);
        queries = beans.getBean(QuantityQueries.class);
        clock = beans.getBean(MutableClock.class);
    }

    private static UnitId undertaker(JdbcClient jdbc) {
        return new UnitId(jdbc.sql("insert into roster_unit (name, short_name, kind, position)"
                        + " values ('示例承担单位', '示例承担单位', 'UNDERTAKER', 99) returning id")
                .query(Long.class)
                .single());
    }

    /** Started with the notice, on the grid by 2017-06-30. */
    ProjectId project() {
        return projectService.create(
                office,
                new ProjectData(
                        "工程量示例项目" + ++projects,
                        yinying,
                        undertaker,
                        new BigDecimal("50"),
                        LocalDate.of(2017, 1, 5),
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
    }

    /** Of 荫营镇, guided by 农委, from 2017-01-10: 500 亩 by 02-28, 900 by 03-31, 1,200 by 05-31. */
    QuantityId land(ProjectId project) {
        return service.create(
                office,
                new QuantityCommand(
                        project,
                        yinying,
                        agriculture,
                        Measure.LAND_TRANSFER,
                        LocalDate.of(2017, 1, 10),
                        plan("1200", "2017-02-28 500", "2017-03-31 900", "2017-05-31 1200")));
    }

    /** Of 荫营镇, without a guide, from 2017-01-10: 40 户 by 04-30. */
    QuantityId households(ProjectId project) {
        return service.create(
                office,
                new QuantityCommand(
                        project,
                        yinying,
                        null,
                        Measure.DEMOLITION,
                        LocalDate.of(2017, 1, 10),
                        plan("40", "2017-04-30 40")));
    }

    static QuantityPlan plan(String total, String... points) {
        return new QuantityPlan(
                new BigDecimal(total),
                List.of(points).stream().map(QuantityScene::point).toList());
    }

    private static PlanPoint point(String text) {
        String[] parts = text.split(" ");
        return new PlanPoint(LocalDate.parse(parts[0]), new BigDecimal(parts[1]));
    }

    /** Entered by the township at ten o'clock of the day on which it was done. */
    QuantityEntryId enter(QuantityId id, String day, String amount) {
        clock.set(day + "T10:00");
        return service.enter(township, id, entry(day, amount));
    }

    /** Corrected by the township at ten o'clock of the day. */
    QuantityEntryId correct(QuantityId id, String day, QuantityEntryId entry, String seen, String right) {
        clock.set(day + "T10:00");
        return service.correct(township, id, correction(entry, seen, right));
    }

    static QuantityEntryCommand entry(String day, String amount) {
        return new QuantityEntryCommand(new BigDecimal(amount), LocalDate.parse(day), "", null, null, List.of());
    }

    static QuantityCorrection correction(QuantityEntryId entry, String seen, String right) {
        return new QuantityCorrection(
                entry, new BigDecimal(right), new BigDecimal(seen), "测量有误", null, null, List.of());
    }

    FiledFor told() {
        return new FiledFor("示例联络员", FiledFor.Channel.PHONE, clock.instant().minusSeconds(600));
    }

    /** The track as it was known at the moment. */
    QuantityLine at(QuantityId id, String moment) {
        return queries
                .asOf(LocalDateTime.parse(moment).atZone(BusinessClock.ZONE).toInstant())
                .lines()
                .stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
