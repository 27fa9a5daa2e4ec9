package lianxi.onboarding;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While the sample group is made no commit waits for the disk. That is safe: the log is written in order, so the commit that marks
 * the group as whole, which does wait, brings all before it to the disk; what a crash cuts off earlier is made anew. The connections
 * that hurried are given up afterwards.
 */
@Component
@Profile("sample")
class SampleHaste implements TransactionExecutionListener {

    private final DataSource database;
    private final AtomicBoolean hasty = new AtomicBoolean();
    private final Set<PGConnection> hurried = ConcurrentHashMap.newKeySet();

    SampleHaste(DataSource database) {
        this.database = database;
    }

    void during(Runnable work) {
        hasty.set(true);
        try {
            work.run();
        } finally {
            hasty.set(false);
            giveUpTheHurried();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (hasty.get() && failure == null) {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                hurry(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("a connection does not hurry", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        }
    }

    /** Once for each connection: a setting of its session also holds for statements outside a transaction. */
    private void hurry(Connection connection) throws SQLException {
        if (hurried.add(connection.unwrap(PGConnection.class))) {
            try (Statement sql = connection.createStatement()) {
                sql.execute("set synchronous_commit to off");
            }
        }
    }

    private void giveUpTheHurried() {
        hurried.clear();
        try {
            database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException("the pool does not let its connections go", e);
        }
    }
}
