package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail.
 *
 * @param login the account's name; null where the product itself acted
 * @param text the row as it is sealed
 * @param seal the hash that seals it; null while it is not sealed
 * @param transaction in which it was written, with whatever else that one did
 */
record Trail(
        long id,
        Instant at,
        @Nullable String login,
        String action,
        String kind,
        @Nullable String object,
        String fields,
        String text,
        @Nullable String seal,
        long transaction) {

    private static final String ROWS = """
            select e.*, a.login, s.hash, e.fields::text as told, e.xmin::text::bigint as transaction,
                   to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as moment
              from audit_event e
              left join access_account a on a.id = e.account
              left join audit_seal s on s.event_id = e.id
             order by s.position nulls last, e.id""";

    /** In the order in which they are sealed. */
    static List<Trail> read(Tables tables) {
        return tables.list(
                ROWS,
                row -> new Trail(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("login"),
                        row.getString("action"),
                        row.getString("object_kind"),
                        row.getString("object_id"),
                        row.getString("told"),
                        String.join(
                                "|",
                                row.getString("id"),
                                row.getString("moment"),
                                or(row.getString("account")),
                                row.getString("actor"),
                                row.getString("roles"),
                                row.getString("units"),
                                or(row.getString("address")),
                                row.getString("action"),
                                row.getString("object_kind"),
                                or(row.getString("object_id")),
                                row.getString("result"),
                                row.getString("told"),
                                row.getString("node")),
                        row.getString("hash"),
                        row.getLong("transaction")));
    }

    private static String or(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
