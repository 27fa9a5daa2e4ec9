package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.Light;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightThresholds;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list over 300 generated tasks: what the database finds is what the facts say. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 26);

    @Autowired
    private TaskSearch search;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    private final Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
    private TaskScene scene;

    @BeforeAll
    void manyTasks(@Autowired BeanFactory beans, @Autowired MutableClock clock) {
        clock.set("2017-01-26T10:00");
        scene = TaskScene.in(beans);
        Random random = new Random(4);
        List<UnitId> units = List.of(scene.forestry(), scene.farming(), scene.land());
        for (int i = 0; i < 300; i++) {
            TaskState state = TaskState.values()[i % TaskState.values().length];
            UnitId lead = units.get(random.nextInt(3));
            long id = insert(i, state, lead, random);
            UnitId support = units.get(random.nextInt(3));
            if (!support.equals(lead)) {
                jdbc.sql("insert into task_line (task_id, unit_id, position, state) values (?, ?, 1, 'TO_ACKNOWLEDGE')")
                        .params(id, support.value())
                        .update();
            }
            if (random.nextInt(3) == 0) {
                outlooks.put(new NodeKey(NodeKey.TASK, id), outlook(random));
            }
        }
    }

    private long insert(int number, TaskState state, UnitId lead, Random random) {
        boolean assigned = !state.isPrepared();
        return jdbc.sql("""
                        insert into task (title, done_means, origin_kind, origin_id, lead_unit, due_on, due_basis, state,
                                          assigned_on, applied_on, completed_on, changed_at, changes, version)
                        values (:title, '示例', :origin, 1, :lead, :due, 'DATE', :state, :assigned, :applied, :completed,
                                now(), 0, 0) returning id""")
                .param("title", "任务" + number + (number % 2 == 0 ? "100%" : "_a"))
                .param("origin", TaskOrigin.KINDS.get(number % 5))
                .param("lead", lead.value())
                .param("due", random.nextInt(8) == 0 ? null : near(random))
                .param("state", state.name())
                .param("assigned", assigned ? TODAY.minusDays(30) : null)
                .param("applied", state.isClosing() ? TODAY.minusDays(random.nextInt(15)) : null)
                .param("completed", state.isDone() ? near(random) : null)
                .query(Long.class)
                .single();
    }

    private static LocalDate near(Random random) {
        return TODAY.plusDays(random.nextInt(41) - 20);
    }

    private static ScheduleOutlook outlook(Random random) {
        LocalDate safe = near(random);
        return new ScheduleOutlook(safe.minusDays(random.nextInt(10)), safe, null, near(random), null, false);
    }

    private List<TaskRow> rows(Actor actor, TaskFilter filter) {
        return search.rows(actor, filter, outlooks, rules(), TODAY, 1000);
    }

    private LightRules rules() {
        return new LightRules(calendars.current(), LightThresholds.STANDARD);
    }

    private static Set<Long> ids(List<TaskRow> rows) {
        return rows.stream().map(row -> row.id().value()).collect(Collectors.toSet());
    }

    @Test
    void everyLightIsFoundAsTheFactsGiveIt() {
        List<TaskRow> all = rows(scene.office(), TaskFilter.ALL);
        assertThat(all).hasSize(300);
        Set<Long> found = new HashSet<>();
        for (Light light : Light.values()) {
            Set<Long> expected = all.stream()
                    .filter(row -> row.facts(outlooks.get(row.node()))
                                    .light(rules(), TODAY)
                                    .light()
                            == light)
                    .map(row -> row.id().value())
                    .collect(Collectors.toSet());
            Set<Long> lit = ids(rows(scene.office(), TaskFilter.ALL.lit(light)));
            assertThat(lit).as("%s", light).isEqualTo(expected).isNotEmpty();
            found.addAll(lit);
        }
        assertThat(found).hasSize(300);
    }

    @Test
    void theScopeIsThatOfThePage() {
        List<TaskRow> all = rows(scene.office(), TaskFilter.ALL);
        for (Actor actor :
                List.of(scene.groupHead(), scene.contact(), scene.support(), scene.foreign(), scene.supervisor())) {
            Set<Long> readable = all.stream()
                    .filter(row -> row.rights().mayRead(actor))
                    .map(row -> row.id().value())
                    .collect(Collectors.toSet());
            assertThat(ids(rows(actor, TaskFilter.ALL))).as(actor.name()).isEqualTo(readable);
        }
        assertThat(ids(rows(scene.foreign(), TaskFilter.ALL))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherByDueDateWithoutGapOrRepetition() {
        List<TaskLine> paged = new ArrayList<>();
        TaskFilter filter = TaskFilter.ALL;
        Slice<TaskLine> page;
        do {
            page = queries.list(scene.office(), filter, 37);
            paged.addAll(page.rows());
            filter = filter.after(TaskFilter.Key.parse(
                    page.rows().get(page.rows().size() - 1).key().toString()));
        } while (page.more());
        assertThat(paged).extracting(TaskLine::id).doesNotHaveDuplicates().hasSize(300);
        List<LocalDate> dues = paged.stream().map(TaskLine::due).toList();
        int undated = dues.indexOf(null);
        assertThat(dues.subList(0, undated)).isSorted().doesNotContainNull();
        assertThat(dues.subList(undated, 300)).containsOnlyNulls();
    }

    @Test
    void aUnitLeadsOrSupports() {
        List<TaskRow> all = rows(scene.office(), TaskFilter.ALL);
        UnitId land = scene.land();
        assertThat(ids(rows(scene.office(), TaskFilter.ALL.ofUnit(land, TaskFilter.Part.LEAD))))
                .isEqualTo(ids(
                        all.stream().filter(row -> row.leadUnit().equals(land)).toList()));
        assertThat(ids(rows(scene.office(), TaskFilter.ALL.ofUnit(land, TaskFilter.Part.SUPPORTING))))
                .isEqualTo(ids(all.stream()
                        .filter(row -> row.supporting().contains(land))
                        .toList()));
        assertThat(ids(rows(scene.contact(), TaskFilter.ALL.onlyMine(true))))
                .isEqualTo(ids(rows(scene.contact(), TaskFilter.ALL)));
    }

    @Test
    void wordsAreTakenAsTheyAreTyped() {
        assertThat(rows(scene.office(), TaskFilter.ALL.with("100%"))).hasSize(150);
        assertThat(rows(scene.office(), TaskFilter.ALL.with("_a"))).hasSize(150);
        assertThat(rows(scene.office(), TaskFilter.ALL.with("' or 1=1"))).isEmpty();
    }

    @Test
    void countersAgreeWithTheLists() {
        TaskCounts counts = search.counts(scene.office(), outlooks, rules(), TODAY);
        assertThat(counts.open())
                .isEqualTo(rows(scene.office(), TaskFilter.OPEN).size());
        assertThat(counts.toAcknowledge())
                .isEqualTo(rows(scene.office(), TaskFilter.ALL.in(TaskState.TO_ACKNOWLEDGE))
                        .size());
        assertThat(counts.overdue())
                .isEqualTo(
                        rows(scene.office(), TaskFilter.ALL.lit(Light.OVERDUE)).size());
        assertThat(counts.dueSoon())
                .isEqualTo(
                        rows(scene.office(), TaskFilter.ALL.lit(Light.DUE_SOON)).size());
        assertThat(queries.board(scene.contact(), TaskFilter.OPEN, 50).counts())
                .isEqualTo(queries.counts(scene.contact()));
    }

    @Test
    void lateOnesAreThoseCompletedAfterTheirDate() {
        assertThat(rows(scene.office(), TaskFilter.ALL.completedLate()))
                .isNotEmpty()
                .allMatch(row -> row.completedOn().isAfter(row.due()));
    }
}
