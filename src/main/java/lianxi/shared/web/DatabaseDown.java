package lianxi.shared.web;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells a lost database from a fault of ours. */
final class DatabaseDown {

    private DatabaseDown() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || isConnectionLoss(cause)
                    || isTransactionLost(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states: 08 connection exception, 57P0x the server is shutting down. */
    private static boolean isConnectionLoss(@Nullable Throwable cause) {
        if (cause instanceof java.sql.SQLTransientConnectionException) {
            return true;
        }
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /** A transaction that cannot even be rolled back: its connection was lost under it, and the pool has closed it since. */
    private static boolean isTransactionLost(Throwable cause) {
        return cause instanceof TransactionException && cause.getCause() instanceof SQLException;
    }
}
