package lianxi.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.calendar.StopGround;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, people and projects for the tests of permits. */
public class PermitScene {

    private final JdbcClient jdbc;
    private final ProjectService projects;
    private final PermitService permits;
    private final PermitQueries queries;
    private final MutableClock clock;

    private PermitScene(BeanFactory beans) {
        jdbc = beans.getBean(JdbcClient.class);
        projects = beans.getBean(ProjectService.class);
        permits = beans.getBean(PermitService.class);
        queries = beans.getBean(PermitQueries.class);
        clock = beans.getBean(MutableClock.class);
    }

    /** The scene over the shared context of the service tests. */
    public static PermitScene in(BeanFactory beans) {
        return new PermitScene(beans);
    }

    public UnitId unit(String name, String kind) {
        return jdbc.sql("select id from roster_unit where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .map(UnitId::new)
                .orElseGet(() -> insertUnit(name, kind));
    }

    private UnitId insertUnit(String name, String kind) {
        return new UnitId(
                jdbc.sql("insert into roster_unit (name, short_name, kind, position) values (?, ?, ?, 1) returning id")
                        .params(name, name.replaceFirst("^区", ""), kind)
                        .query(Long.class)
                        .single());
    }

    public UnitId forestry() {
        return unit("区林业局", "MEMBER");
    }

    public UnitId reform() {
        return unit("区发改局", "MEMBER");
    }

    public UnitId township() {
        return unit("荫营镇", "MEMBER");
    }

    public UnitId undertaker() {
        return unit("示例承担单位", "UNDERTAKER");
    }

    public Actor office() {
        return new Actor(new AccountId(1), null, "示例办公室", Set.of(Role.OFFICE), Set.of(reform()), Set.of());
    }

    public Actor contact(UnitId unit) {
        return new Actor(
                new AccountId(100 + unit.value()), null, "示例联络员", Set.of(Role.CONTACT), Set.of(unit), Set.of());
    }

    public Actor undertakerPerson(UnitId unit) {
        return new Actor(new AccountId(3), null, "示例项目员", Set.of(Role.UNDERTAKER), Set.of(unit), Set.of());
    }

    public Actor as(Role role) {
        return new Actor(new AccountId(9), null, "示例" + role, Set.of(role), Set.of(), Set.of());
    }

    /** A project that started with the notice, 2017-01-05, to be on the grid by 2017-06-30. */
    public ProjectId project(String name) {
        return project(name, undertaker());
    }

    public ProjectId project(String name, UnitId undertaker) {
        return projects.create(office(), data(name, undertaker));
    }

    public ProjectData data(String name, UnitId undertaker) {
        return new ProjectData(
                name,
                township(),
                undertaker,
                new BigDecimal("50"),
                LocalDate.of(2017, 1, 5),
                LocalDate.of(2017, 6, 30),
                LocalDate.of(2017, 9, 30));
    }

    /** Opens one needed track and returns it. */
    public TrackLine track(ProjectId project, String code, UnitId unit) {
        permits.applyCatalogue(office(), project, List.of(new PermitAnswer(code, Need.NEEDED, null, unit)));
        return line(project, code);
    }

    public TrackLine line(ProjectId project, String code) {
        return queries.ofProject(project).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public StepId step(TrackId track, int position) {
        return new StepId(jdbc.sql("select id from permit_step where track_id = ? and position = ?")
                .params(track.value(), position)
                .query(Long.class)
                .single());
    }

    /** Moves the track's first step, each action on its day at ten in the morning: "2017-01-09 START_PREPARING". */
    public void move(TrackId track, String... course) {
        for (String line : course) {
            String[] parts = line.split(" ");
            move(track, 1, StepAction.valueOf(parts[1]), LocalDate.parse(parts[0]));
        }
    }

    public void move(TrackId track, int position, StepAction action, LocalDate on) {
        clock.set(on.atTime(10, 0).toString());
        StepEntry entry = StepEntry.on(on);
        permits.move(office(), track, step(track, position), action, told(action, entry), null);
    }

    /** Adds what the action asks for: a reason, and for a stop its ground and written notice. */
    static StepEntry told(StepAction action, StepEntry entry) {
        StepEntry told = action.needsNote() ? entry.noted("示例原因") : entry;
        return action == StepAction.BEGIN_REVIEW
                ? told.stoppedFor(new StopTerms(StopGround.EXPERT_REVIEW, "示例告知〔2017〕1号", entry.on()))
                : told;
    }

    /** The usual course up to and with acceptance on the day. */
    public void accept(TrackId track, LocalDate on) {
        move(track, on.minusDays(2) + " START_PREPARING", on.minusDays(1) + " SUBMIT", on + " ACCEPT");
    }
}
