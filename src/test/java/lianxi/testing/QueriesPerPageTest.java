package lianxi.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxi.document.PrintedFiles;
import lianxi.shared.Role;
import lianxi.testing.RoleRouteMatrix.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** No page asks the database more than six times, whoever opens it: the profile measure tells. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesPerPageTest {

    private static final int MOST = 6;

    private static final String SPREADSHEET = ".xlsx";

    /** A spreadsheet leaves a row in the audit trail. */
    private static final int MOST_OF_A_SPREADSHEET = MOST + 1;

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @Autowired
    MockMvc mvc;

    @Autowired
    RouteWorld world;

    @Autowired
    ObjectProvider<RouteIds> modules;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PrintedFiles prints;

    private final Map<Role, Cookie> sessions = new EnumMap<>(Role.class);

    @BeforeAll
    void people() {
        world.populate();
        modules.orderedStream().forEach(module -> module.provide(world));
        for (Role role : Role.values()) {
            sessions.put(role, signIn.session(world.account(role)));
        }
        schedulesNotReckonedYet();
    }

    /** As an unlucky reader finds them: every schedule has changed since it was reckoned. */
    private void schedulesNotReckonedYet() {
        assertThat(jdbc.sql("update project_schedule set input_version = input_version + 1")
                        .update())
                .isPositive();
    }

    @Test
    void everyPageTakesAtMostSixQueries() throws IOException {
        Map<String, Integer> tooMany = new TreeMap<>();
        for (Row row : pages()) {
            nothingPrintedYet();
            for (Role role : Role.values()) {
                int queries = Math.max(queries(row, role), further(row, role));
                if (queries > most(row)) {
                    tooMany.merge(row.path() + " " + role, queries, Math::max);
                }
            }
        }
        assertThat(tooMany).isEmpty();
    }

    /** Drafts are kept as they were last printed; whoever comes first finds none. */
    private void nothingPrintedYet() {
        ((Map<?, ?>) requireNonNull(ReflectionTestUtils.getField(prints, "drafts"))).clear();
    }

    /** Every page and every spreadsheet; other files apart. */
    private static List<Row> pages() throws IOException {
        return RoleRouteMatrix.rows().stream()
                .filter(row -> row.method().equals("GET")
                        && (!row.path().contains(".") || row.path().endsWith(SPREADSHEET)))
                .toList();
    }

    private static int most(Row row) {
        return row.path().endsWith(SPREADSHEET) ? MOST_OF_A_SPREADSHEET : MOST;
    }

    /** Where the table says that the role sees the page; {@link RoleRouteMatrixTest} holds the table true. */
    private int queries(Row row, Role role) {
        return Stream.of(true, false)
                .filter(own -> own || row.hasVariables())
                .filter(own -> row.cells().get(role.name()).shows(own))
                .mapToInt(own -> queries(row, role, own))
                .max()
                .orElse(0);
    }

    private int queries(Row row, Role role, boolean own) {
        MockHttpServletResponse answer = open(row, role, path(row, own));
        assertThat(answer.getStatus()).as(row.key() + " " + role).isEqualTo(200);
        return count(answer);
    }

    /** The same page of further things, as far as it is shown in their state. */
    private int further(Row row, Role role) {
        Matcher variable = VARIABLE.matcher(row.path());
        if (!variable.find()) {
            return 0;
        }
        return world.further(row.path().substring(0, variable.end())).stream()
                .map(id -> variable.replaceFirst(id))
                .filter(path -> !VARIABLE.matcher(path).find())
                .map(path -> open(row, role, path))
                .filter(answer -> answer.getStatus() == 200)
                .mapToInt(QueriesPerPageTest::count)
                .max()
                .orElse(0);
    }

    private MockHttpServletResponse open(Row row, Role role, String path) {
        try {
            MockHttpServletRequestBuilder request =
                    MockMvcRequestBuilders.get(path).cookie(sessions.get(role));
            world.parameters(row.key()).forEach(request::param);
            row.header().ifPresent(header -> request.header(header.name(), header.value()));
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(row.key() + " " + role, e);
        }
    }

    private static int count(MockHttpServletResponse answer) {
        return Integer.parseInt(answer.getHeader("X-Queries"));
    }

    private String path(Row row, boolean own) {
        Matcher variable = VARIABLE.matcher(row.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String key = world.knows(row.key()) ? row.key() : row.path().substring(0, variable.end());
            variable.appendReplacement(path, world.id(key, own));
        }
        return variable.appendTail(path).toString();
    }
}
