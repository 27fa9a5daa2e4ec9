package lianxi.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Empties, before each test class, every table that was empty after the migrations; reference data stays. Ids go on, as
 * they do in use: what the product keeps by them (a draft's print) would else be taken for another class's.
 */
public class EmptyTables extends AbstractTestExecutionListener {

    private static final Map<ApplicationContext, List<String>> EMPTY_AT_FIRST = new ConcurrentHashMap<>();

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        empty(test.getApplicationContext());
    }

    /** For a test class that begins anew within itself. */
    public static void empty(ApplicationContext context) throws SQLException {
        List<String> tables = EMPTY_AT_FIRST.get(context);
        if (tables == null) {
            EMPTY_AT_FIRST.put(context, emptyTables(context));
            return;
        }
        empty(context, tables);
    }

    /** For one that begins anew but for its units and people: the roster refers to nothing outside itself. */
    public static void emptyButRoster(ApplicationContext context) throws SQLException {
        List<String> tables = EMPTY_AT_FIRST.get(context).stream()
                .filter(table -> !table.startsWith("roster_"))
                .toList();
        empty(context, tables);
    }

    private static void empty(ApplicationContext context, List<String> tables) throws SQLException {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (Connection connection = new DriverManagerDataSource(
                                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
                        .getConnection();
                Statement sql = connection.createStatement()) {
            List<String> filled = filled(sql, tables);
            if (!filled.isEmpty()) {
                sql.execute("truncate " + String.join(", ", filled) + " cascade");
            }
        }
    }

    /** Emptying a table costs the same whether anything is in it; most are empty after most tests. */
    private static List<String> filled(Statement sql, List<String> tables) throws SQLException {
        String question = tables.stream()
                .map(table -> "select '" + table + "' where exists (select 1 from " + table + ")")
                .collect(Collectors.joining(" union all "));
        List<String> filled = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(question)) {
            while (rows.next()) {
                filled.add(rows.getString(1));
            }
        }
        return filled;
    }

    private static List<String> emptyTables(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        List<String> empty = new ArrayList<>();
        for (String table : jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            boolean filled = !table.startsWith("flyway")
                    && jdbc.sql("select exists (select 1 from " + table + ")")
                            .query(Boolean.class)
                            .single();
            if (!filled && !table.startsWith("flyway")) {
                empty.add(table);
            }
        }
        return empty;
    }
}
