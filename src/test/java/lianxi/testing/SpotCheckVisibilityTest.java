package lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lianxi.roster.Appointment;
import lianxi.roster.Body;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.draw.DrawCommand;
import lianxi.supervision.draw.DrawQueries;
import lianxi.supervision.draw.DrawService;
import lianxi.supervision.draw.DrawSubject;
import lianxi.supervision.inspection.InspectionPlan;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionTerms;
import lianxi.supervision.plan.PlanApprovalService;
import lianxi.supervision.plan.PlanItemCommand;
import lianxi.supervision.plan.PlanPeriod;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanService;
import lianxi.supervision.plan.PlanTargets;
import lianxi.testing.RoleRouteMatrix.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/**
 * A spot check (抽查) is unknown to everybody but the supervision group and the 组长 until it begins: a planned, drawn and
 * arranged check of the own unit whose every text holds a canary, sought in each page and file that the others may open, in
 * what was sent to them and in the trail.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpotCheckVisibilityTest {

    private static final String CANARY = "暗访示例线索";

    private static final LocalDate DAY = LocalDate.of(2017, 2, 6);

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** One of each scope that does not know beforehand; the trail's administrator reads names and digests. */
    private static final List<Role> OTHERS =
            List.of(Role.MEMBER, Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER, Role.AUDIT_ADMIN);

    @Autowired
    MockMvc mvc;

    @Autowired
    RouteWorld world;

    @Autowired
    ObjectProvider<RouteIds> modules;

    @Autowired
    SignIn signIn;

    @Autowired
    PersonService persons;

    @Autowired
    RosterService roster;

    @Autowired
    PlanService plans;

    @Autowired
    PlanApprovalService approvals;

    @Autowired
    PlanQueries planQueries;

    @Autowired
    DrawService draws;

    @Autowired
    DrawQueries drawQueries;

    @Autowired
    InspectionService inspections;

    @Autowired
    InspectionQueries inspectionQueries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private final Map<Role, Cookie> sessions = new EnumMap<>(Role.class);
    private UnitId unit;
    private PersonId colleague;
    private DrawId draw;
    private InspectionId inspection;

    @BeforeAll
    void aSpotCheckOfTheOwnUnit() {
        world.populate();
        modules.orderedStream().forEach(module -> module.provide(world));
        unit = world.own(UnitKind.MEMBER);
        Actor head = world.actor(Role.SUPERVISOR);
        colleague = persons.register(Actor.system(), new PersonCommand("示例督查员", "", "ducha@example.cn"));
        roster.appoint(
                Actor.system(),
                new Appointment(
                        Body.SUPERVISION,
                        PlaceRole.MEMBER,
                        colleague,
                        null,
                        "",
                        false,
                        null,
                        RouteWorld.SINCE,
                        RouteWorld.NOTICE));
        PlanItemId item = planned(head);
        draw = draws.record(
                head,
                DrawCommand.everybody(item, CheckKind.SPOT_CHECK, CheckMatter.PERMITS, CANARY, DrawSubject.UNIT, 1, 2));
        draws.draw(head, draw, 0);
        InspectionTerms terms = new InspectionTerms(
                CheckMatter.PERMITS,
                CANARY,
                List.of(),
                DAY,
                null,
                CANARY + "地点",
                List.of(world.person(Role.SUPERVISOR), colleague));
        inspection = inspections.arrange(
                head, new InspectionPlan(item, new InspectionPlan.Drawn(draw, 1), CheckKind.SPOT_CHECK, unit, terms));
        for (Role role : Role.values()) {
            sessions.put(role, signIn.session(world.account(role)));
        }
    }

    @Test
    @Order(1)
    void theSupervisionGroupAndTheHeadSeeIt() throws Exception {
        for (Role role : List.of(Role.SUPERVISOR, Role.LEADER)) {
            assertThat(text(answer("/supervision/draws", role))).contains(CANARY);
            assertThat(text(answer("/supervision/draws.xlsx", role))).contains(CANARY);
        }
    }

    @Test
    @Order(2)
    void noPageOrFileTellsOthersBeforeItBegins() throws Exception {
        Set<String> leaks = new TreeSet<>();
        for (Row row : RoleRouteMatrix.rows()) {
            if (!row.method().equals("GET") || row.path().endsWith(".pdf")) {
                continue;
            }
            for (Role role : OTHERS) {
                if (row.cells().get(role.name()).shows(true) && tells(text(answer(path(row), role)))) {
                    leaks.add(role + " " + row.path());
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @Order(3)
    void itsOwnAddressesAreNotFoundByOthers() throws Exception {
        for (Role role : OTHERS) {
            for (String path : List.of("", "/record.txt", "/void")) {
                assertThat(answer("/supervision/draws/" + draw + path, role).getStatus())
                        .as(role + path)
                        .isEqualTo(404);
            }
            assertThat(answer("/supervision/inspections/" + inspection, role).getStatus())
                    .as(role.name())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void nothingIsSentToOthersAndTheTrailDoesNotSayIt() {
        assertThat(told("notification_message"))
                .as("the other inspector, in the inbox alone")
                .containsExactly(colleague.value());
        assertThat(told("notification_outbox"))
                .as("the office looks after the letters and reads them")
                .isEmpty();
        assertThat(count("select count(*) from audit_event e where e::text like '%' || :canary || '%'"))
                .isZero();
    }

    @Test
    @Order(5)
    void fromItsBeginningTheUnitAndThoseWhoReadEverythingSeeIt() {
        Actor head = world.actor(Role.SUPERVISOR);
        Actor stranger = NoticeRoster.actor(Role.CONTACT, null, world.foreign(UnitKind.MEMBER));
        List<Actor> readers = List.of(
                world.actor(Role.MEMBER),
                world.actor(Role.OFFICE),
                world.actor(Role.UNIT_HEAD),
                world.actor(Role.CONTACT));
        readers.forEach(actor -> {
            assertThat(drawQueries.isReadable(actor, draw)).as(actor.name()).isFalse();
            assertThatThrownBy(() -> inspectionQueries.view(actor, inspection)).isInstanceOf(NotFoundException.class);
        });
        clock.set(DAY.atTime(9, 0).toString());
        inspections.begin(
                head, inspection, inspectionQueries.view(head, inspection).version());
        readers.forEach(actor -> {
            assertThat(drawQueries.isReadable(actor, draw)).as(actor.name()).isTrue();
            assertThat(inspectionQueries.view(actor, inspection).unit()).isEqualTo(unit);
        });
        assertThat(drawQueries.isReadable(stranger, draw)).isFalse();
        assertThatThrownBy(() -> inspectionQueries.view(stranger, inspection)).isInstanceOf(NotFoundException.class);
    }

    /** In an approved plan of the month, which everybody inside may read. */
    private PlanItemId planned(Actor head) {
        PlanId plan = plans.draft(head, new PlanPeriod(DAY.getYear(), DAY.getMonthValue()));
        PlanItemId item = plans.add(
                head,
                plan,
                new PlanItemCommand(
                        CheckKind.SPOT_CHECK,
                        CheckMatter.PERMITS,
                        CANARY,
                        PlanTargets.NAMED,
                        0,
                        List.of(unit),
                        List.of(),
                        new TreeSet<>(Set.of(DAY.getMonthValue())),
                        DAY,
                        List.of(world.person(Role.SUPERVISOR)),
                        "示例依据"));
        approvals.submit(head, plan, version(head, plan));
        approvals.approve(head, plan, version(head, plan));
        return item;
    }

    private int version(Actor head, PlanId plan) {
        return planQueries.view(head, plan).version();
    }

    private List<Long> told(String table) {
        return jdbc.sql("select person from " + table + " m where m.path = :path or m::text like :canary")
                .param("path", "/supervision/inspections/" + inspection)
                .param("canary", "%" + CANARY + "%")
                .query(Long.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("canary", CANARY).query(Long.class).single();
    }

    private MockHttpServletResponse answer(String path, Role role) throws Exception {
        return mvc.perform(get(path).cookie(sessions.get(role))).andReturn().getResponse();
    }

    private String path(Row row) {
        Matcher variable = VARIABLE.matcher(row.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String key = world.knows(row.key()) ? row.key() : row.path().substring(0, variable.end());
            variable.appendReplacement(path, world.id(key, true));
        }
        String query = world.parameters(row.key()).entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
        return variable.appendTail(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Its words, or its address. */
    private boolean tells(String page) {
        return page.contains(CANARY)
                || page.contains("/supervision/draws/" + draw + "\"")
                || page.contains("/supervision/inspections/" + inspection + "\"");
    }

    /** What a person reads of it; a workbook is unpacked. */
    private static String text(MockHttpServletResponse answer) throws IOException {
        byte[] content = answer.getContentAsByteArray();
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        Path file = Files.write(Files.createTempFile("lianxi", ".xlsx"), content);
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return HtmlUtils.htmlUnescape(String.join("\n", parts));
    }
}
