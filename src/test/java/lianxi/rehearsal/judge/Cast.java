package lianxi.rehearsal.judge;

import java.sql.Connection;
import java.sql.SQLException;
import lianxi.rehearsal.theatre.Person;

/**
 * Through whose eyes the judge looks.
 *
 * @param office one of the office, who sees lists and documents
 * @param auditor the audit administrator, who sees the trail's verifier
 * @param tables opens a connection that only reads
 */
public record Cast(Person office, Person auditor, Source tables) {

    /** Opens a connection. */
    @FunctionalInterface
    public interface Source {
        Connection open() throws SQLException;
    }
}
