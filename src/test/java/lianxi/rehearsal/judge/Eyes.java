package lianxi.rehearsal.judge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import lianxi.rehearsal.theatre.Person;

/**
 * Through whose eyes the judge looks.
 *
 * @param office one of the office, who sees lists and documents
 * @param auditor the audit administrator, who sees the trail's verifier
 * @param database lends a connection that only reads
 */
public record Eyes(Person office, Person auditor, Source database) {

    /** Lends a connection for one look. */
    public interface Source {
        <T> T look(Function<Connection, T> what) throws SQLException;
    }

    <T> T tables(Function<Tables, T> what) {
        try {
            return database.look(connection -> what.apply(new Tables(connection)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
