package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.CatalogueService;
import lianxi.permit.catalogue.Confidence;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.NewLimit;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.ProjectId;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue as shipped, and its limits as the office keeps them. */
@ServiceTest
class CatalogueTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CatalogueQueries queries;

    @Autowired
    private CatalogueService service;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PermitScene scene;

    @BeforeEach
    void scene() {
        scene = PermitScene.in(context);
        clock.set("2017-01-05T10:00");
    }

    @AfterEach
    void takeOwnVersionsAway() {
        jdbc.sql(
                        "delete from permit_limit where recorded_by is not null and id not in (select limit_id from permit_step where limit_id is not null) and id not in (select limit_id from permit_step_event where limit_id is not null)")
                .update();
    }

    @Test
    void everyShortNameFitsItsColumn() {
        Catalogue catalogue = queries.catalogue();
        assertThat(catalogue.types()).hasSizeGreaterThanOrEqualTo(28);
        assertThat(catalogue.types()).allSatisfy(type -> {
            assertThat(type.shortName()).hasSizeBetween(2, 7).doesNotContainPattern("[()（）]");
            assertThat(type.steps()).isNotEmpty();
            assertThat(type.authority()).isNotBlank();
        });
        assertThat(catalogue.types().stream().map(PermitType::shortName)).doesNotHaveDuplicates();
    }

    @Test
    void nothingWaitsForItself() {
        Catalogue catalogue = queries.catalogue();
        catalogue
                .types()
                .forEach(type -> assertThat(allBefore(catalogue, type, new HashSet<>()))
                        .as(type.name())
                        .doesNotContain(type.code()));
    }

    private static Set<String> allBefore(Catalogue catalogue, PermitType type, Set<String> found) {
        for (PermitType before : catalogue.prerequisitesOf(type)) {
            if (found.add(before.code())) {
                allBefore(catalogue, before, found);
            }
        }
        return found;
    }

    /** The figures of the catalogue's source; an empty amount is "未设定". */
    @ParameterizedTest
    @CsvSource({
        "FOREST_PERMANENT, '', 2017-01-16, 20, WORKING", // 行政许可法 Art. 42
        "ENVIRONMENT, 报告书, 2017-01-16, 60, CALENDAR", // 环境影响评价法 Art. 22
        "ENVIRONMENT, 报告表, 2017-01-16, 30, CALENDAR",
        "ENVIRONMENT, 登记表, 2017-01-16, , ",
        "CONSTRUCTION, '', 2017-01-16, 15, CALENDAR", // 建筑法 Art. 8 before 2019
        "CONSTRUCTION, '', 2019-04-23, 7, CALENDAR", // and since
        "MILITARY, '', 2021-08-01, 30, CALENDAR", // 军事设施保护法 of 2021
        "LINE_APPROVAL, '', 2017-02-01, 20, WORKING", // 国务院令第673号 Art. 11
    })
    void aLimitIsTheOneInForceThatDay(String code, String variant, LocalDate on, Integer amount, TimeLimit.Unit unit) {
        LimitVersion version = step(code).inForce(on).stream()
                .filter(one -> one.variant().equals(variant))
                .findFirst()
                .orElseThrow();
        if (amount == null) {
            assertThat(version.limit()).isNull();
        } else {
            assertThat(version.limit().amount()).isEqualTo(amount);
            assertThat(version.limit().unit()).isEqualTo(unit);
        }
    }

    @Test
    void whereNoLimitWasFoundNoneIsSet() {
        assertThat(Stream.of("MINERAL_QUERY", "GRID_OPINION", "GRID_CONNECTION", "PROJECT_FILING")
                        .map(code -> step(code).inForce(LocalDate.of(2026, 1, 1))))
                .allMatch(java.util.Collection::isEmpty);
        assertThat(step("MILITARY").inForce(LocalDate.of(2017, 1, 16))).isEmpty();
    }

    private StepType step(String code) {
        return queries.catalogue().type(code).orElseThrow().steps().get(0);
    }

    @Test
    void aStepKeepsTheVersionOfItsAcceptance() {
        ProjectId project = scene.project("时限示例项目");
        TrackLine before = scene.track(project, "RELICS", scene.reform());
        scene.accept(before.id(), LocalDate.of(2017, 1, 16));
        assertThat(scene.line(project, "RELICS").due()).as("未设定").isNull();
        service.addLimit(scene.office(), step("RELICS").id(), limit(10, LocalDate.of(2017, 1, 17)));
        assertThat(scene.line(project, "RELICS").due()).isNull();
        ProjectId later = scene.project("时限示例项目二");
        scene.accept(scene.track(later, "RELICS", scene.reform()).id(), LocalDate.of(2017, 1, 17));
        assertThat(scene.line(later, "RELICS").due()).isEqualTo("2017-02-04"); // 18-20, 22-26, then 02-03, 02-04
        service.addLimit(scene.office(), step("RELICS").id(), limit(5, LocalDate.of(2017, 1, 18)));
        assertThat(scene.line(later, "RELICS").due()).isEqualTo("2017-02-04");
    }

    private static NewLimit limit(Integer amount, LocalDate validFrom) {
        return new NewLimit(
                "", amount, TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, "示例承诺", null, validFrom, Confidence.H);
    }

    @Test
    void oneDayHasOneVersionAndAnAmountItsUnit() {
        long step = step("SOCIAL_RISK").id();
        service.addLimit(scene.office(), step, limit(10, LocalDate.of(2017, 1, 5)));
        assertThatThrownBy(() -> service.addLimit(scene.office(), step, limit(11, LocalDate.of(2017, 1, 5))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> service.addLimit(scene.office(), step, limit(null, LocalDate.of(2017, 1, 6))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() ->
                        service.addLimit(scene.contact(scene.forestry()), step, limit(10, LocalDate.of(2017, 1, 7))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.addLimit(scene.office(), 0, limit(10, LocalDate.of(2017, 1, 7))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theMostCommonPermitsHaveAUnitOfTheNotice() {
        List<String> units = List.of("区发改局", "区国土分局", "区林业局", "区规划办", "区环保局");
        assertThat(queries.catalogue().types()).allMatch(type -> units.contains(type.defaultUnit()));
    }
}
