package lianxi.scheduling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.audit.AuditTrail;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger with kinds of the test's own, whose products are rows of a table that nothing keeps unique. */
class LedgerLab {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    LedgerLab(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        audit = context.getBean(AuditTrail.class);
        transactions = context.getBean(PlatformTransactionManager.class);
        clock = context.getBean(Clock.class);
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        JdbcClient.create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
                .sql("create table if not exists scheduling_test_product (kind text not null, period text not null)")
                .update();
    }

    /** One node: a ledger of its own on the shared database. */
    OccurrenceLedger node(OccurrenceKind... kinds) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (OccurrenceKind kind : kinds) {
            beans.addBean(kind.code(), kind);
        }
        LedgerTable table = new LedgerTable(jdbc);
        return new OccurrenceLedger(
                beans.getBeanProvider(OccurrenceKind.class),
                table,
                new SeriesTable(jdbc),
                new Settlement(table, audit, transactions),
                audit,
                new TransactionTemplate(transactions),
                clock);
    }

    void forgetEverything() {
        jdbc.sql("delete from scheduling_occurrence").update();
        jdbc.sql("delete from scheduling_series").update();
        jdbc.sql("delete from scheduling_test_product").update();
    }

    void product(String kind, String period) {
        jdbc.sql("insert into scheduling_test_product (kind, period) values (?, ?)")
                .params(kind, period)
                .update();
    }

    List<String> products(String kind) {
        return jdbc.sql("select period from scheduling_test_product where kind = ? order by period")
                .param(kind)
                .query(String.class)
                .list();
    }

    Map<String, OccurrenceState> states(String kind) {
        return jdbc
                .sql("select period, state from scheduling_occurrence where kind = ?")
                .param(kind)
                .query((row, n) -> Map.entry(row.getString("period"), OccurrenceState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    OccurrenceId idOf(String kind, String period) {
        return new OccurrenceId(jdbc.sql("select id from scheduling_occurrence where kind = ? and period = ?")
                .params(kind, period)
                .query(Long.class)
                .single());
    }
}
