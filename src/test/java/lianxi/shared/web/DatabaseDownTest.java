package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.TransactionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away is told as such (503), so that a proxy tries again; a fault of ours is not (500). */
class DatabaseDownTest {

    @ParameterizedTest
    @MethodSource
    void knowsALostDatabaseFromAFaultOfOurs(String what, Throwable failure, boolean isDown) {
        assertThat(DatabaseDown.isCauseOf(failure)).as(what).isEqualTo(isDown);
    }

    static Stream<Arguments> knowsALostDatabaseFromAFaultOfOurs() {
        return Stream.of(
                Arguments.of("no connection to be had", noConnection(), true),
                Arguments.of("lost while asking", new DataAccessResourceFailureException("I/O error"), true),
                Arguments.of("the server shuts down", new SQLException("terminating connection", "57P01"), true),
                Arguments.of(
                        "the connection breaks", new IllegalStateException(new SQLException("broken", "08006")), true),
                Arguments.of("restarted within a transaction, which cannot even be rolled back", notRolledBack(), true),
                Arguments.of(
                        "a wrong statement", new JpaSystemException(new HibernateException("x", wrongSql())), false),
                Arguments.of("a transaction misused", new TransactionException("already active"), false),
                Arguments.of("anything else", new IllegalStateException("x"), false));
    }

    private static Throwable noConnection() {
        return new CannotCreateTransactionException("x", new SQLTransientConnectionException("timed out after 3000ms"));
    }

    /** As the pool has it that closed the connection at the first failure: no SQL state any more. */
    private static Throwable notRolledBack() {
        return new JpaSystemException(new TransactionException(
                "Unable to rollback against JDBC Connection", new SQLException("Connection is closed")));
    }

    private static SQLException wrongSql() {
        return new SQLException("relation does not exist", "42P01");
    }
}
