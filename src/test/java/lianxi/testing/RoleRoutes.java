package lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.AccountId;
import lianxi.shared.Replay;
import lianxi.shared.Role;
import lianxi.testing.RoleRouteMatrix.Expected;
import lianxi.testing.RoleRouteMatrix.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls mapped routes as every role with a thing of the own and of a foreign unit, and compares with the hand-written
 * {@code role-route-matrix.csv}: the status, that reading writes nothing, and that a refused write changes nothing. Two classes
 * share the rows, because two processes do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoleRoutes {

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
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private Long @Nullable [] watched;

    private final Map<AccountId, Cookie> readers = new HashMap<>();

    /** Rows of each table: what they are after one route they are before the next. */
    private @Nullable Map<String, Long> before;

    /** Whether this class calls the rows that read, or those that write. */
    abstract boolean reading();

    @BeforeAll
    void people() {
        world.populate();
        modules.orderedStream().forEach(module -> module.provide(world));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleMeetsWhatTheTableSays() throws IOException {
        return RoleRouteMatrix.rows().stream()
                .filter(row -> reads(row) == reading())
                .map(row -> dynamicTest(row.key(), () -> compare(row)));
    }

    private static boolean reads(Row row) {
        return row.method().equals("GET");
    }

    private void compare(Row row) {
        assertThat(missingIds(row)).as("ids that no RouteIds puts in").isEmpty();
        if (before == null) {
            before = counts();
        }
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Expected> cell : row.cells().entrySet()) {
            Cookie session = session(row, cell.getKey());
            if (row.mayBeReplayed() && cell.getValue().isAllowed()) {
                wrong.addAll(replay(row, session));
            }
            Stream.of(true, false)
                    .filter(own -> own || row.hasVariables())
                    .map(own -> call(row, cell, session, own))
                    .forEach(wrong::addAll);
        }
        assertThat(wrong).as(row.key()).isEmpty();
        Map<String, Long> after = counts();
        Map<String, Long> expected = before;
        before = after;
        assertThat(after).as("rows written in a transaction of its own").isEqualTo(expected);
    }

    /** Reading leaves the sessions as they are; a write may end them all. */
    private @Nullable Cookie session(Row row, String who) {
        if (who.equals(RoleRouteMatrix.ANONYMOUS)) {
            return null;
        }
        AccountId account = world.account(Role.valueOf(who));
        if (reads(row)) {
            return readers.computeIfAbsent(account, signIn::session);
        }
        readers.remove(account);
        return signIn.session(account);
    }

    /** What is shown again after a new log-in is posted once more as a replay: no act may pass it (Replay). */
    private List<String> replay(Row row, @Nullable Cookie session) {
        List<String> wrong = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long writes = writes();
            answer(row, session, true, request -> {
                request.setAttribute(Replay.class.getName(), true);
                return request;
            });
            if (writes() != writes) {
                wrong.add("a replay wrote");
            }
        });
        return wrong;
    }

    private List<String> call(Row row, Map.Entry<String, Expected> cell, @Nullable Cookie session, boolean own) {
        List<String> wrong = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long writes = writes();
            MockHttpServletResponse answer = answer(row, session, own, request -> request);
            String expected = own ? cell.getValue().own() : cell.getValue().foreign();
            String who = cell.getKey() + (own ? " own: " : " foreign: ");
            if (!RoleRouteMatrix.matches(expected, answer)) {
                wrong.add(who + "expected " + expected + " but was " + RoleRouteMatrix.describe(answer));
            }
            boolean mayWrite = !reads(row) && answer.getStatus() < 400;
            if (!mayWrite && writes() != writes) {
                wrong.add(who + "refused or read, yet it wrote");
            }
        });
        return wrong;
    }

    private MockHttpServletResponse answer(Row row, @Nullable Cookie session, boolean own, RequestPostProcessor last) {
        try {
            MockHttpServletRequestBuilder request =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), path(row, own));
            world.parameters(row.key()).forEach(request::param);
            row.header().ifPresent(header -> request.header(header.name(), header.value()));
            if (session != null) {
                request.cookie(session);
            }
            if (!reads(row)) {
                request.with(csrf());
            }
            MockHttpServletResponse answer =
                    mvc.perform(request.with(last)).andReturn().getResponse();
            entities.flush();
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(row.key(), e);
        }
    }

    private String path(Row row, boolean own) {
        Matcher variable = VARIABLE.matcher(row.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            variable.appendReplacement(path, world.id(idKey(row, variable), own));
        }
        return variable.appendTail(path).toString();
    }

    private List<String> missingIds(Row row) {
        Matcher variable = VARIABLE.matcher(row.path());
        List<String> missing = new ArrayList<>();
        while (variable.find()) {
            if (!world.knows(idKey(row, variable))) {
                missing.add(idKey(row, variable));
            }
        }
        return missing;
    }

    /** The route's own entry for a variable if there is one, else the one of the path up to it. */
    private String idKey(Row row, Matcher variable) {
        return world.knows(row.key()) ? row.key() : row.path().substring(0, variable.end());
    }

    /** Rows that the current transaction has written, by the database's own count. */
    private long writes() {
        entities.flush();
        return jdbc.sql("""
                        select sum(pg_stat_get_xact_tuples_inserted(t) + pg_stat_get_xact_tuples_updated(t)
                            + pg_stat_get_xact_tuples_deleted(t)) from unnest(?::oid[]) t""").param(watched()).query(Long.class).single();
    }

    /** By their numbers: the view of all tables is slow, and asked for twice for each call. */
    private Long[] watched() {
        if (watched == null) {
            watched = jdbc.sql("""
                            select relid from pg_stat_xact_user_tables where relname not in ('audit_event', 'shared_form_key')
                            and relname not like 'spring_session%'""").query(Long.class).list().toArray(Long[]::new);
        }
        return watched;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select tablename from pg_tables where schemaname = 'public' and tablename not like 'spring_session%'
                          and tablename not in ('audit_event', 'access_attempt')""").query(String.class).list();
        String all = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as rows from " + table)
                .collect(Collectors.joining(" union all "));
        jdbc.sql(all).query(row -> {
            counts.put(row.getString("name"), row.getLong("rows"));
        });
        return counts;
    }
}
