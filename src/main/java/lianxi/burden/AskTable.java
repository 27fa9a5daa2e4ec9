package lianxi.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was ever asked of units (要求台账): the sources' selects as one table. */
@Repository
class AskTable {

    private final List<AskSource> sources;
    private final JdbcClient jdbc;

    AskTable(List<AskSource> sources, JdbcClient jdbc) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
    }

    /** The table as a subselect; without sources one without rows. */
    String sql() {
        if (sources.isEmpty()) {
            return "(select cast(null as text) as kind, cast(null as bigint) as unit_id, '' as title, '' as path,"
                    + " '' as asked_from, now() as asked_at, cast(null as date) as due, false as open where false)";
        }
        return sources.stream()
                .map(source -> "select '" + word(source.kind())
                        + "' as kind, unit_id, title, path, asked_from, asked_at, due, open from (" + source.select()
                        + ") ask_" + word(source.kind()))
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    /** The kinds in the sources' order. */
    List<String> kinds() {
        return sources.stream().map(AskSource::kind).distinct().toList();
    }

    /** What the units still owe, the oldest first. */
    List<Ask> open(Collection<UnitId> units) {
        return jdbc.sql("select * from " + sql() + " a where open and unit_id in (:units) order by asked_at, path")
                .param("units", units.stream().map(UnitId::value).toList())
                .query(AskTable::ask)
                .list();
    }

    static Ask ask(ResultSet row, int number) throws SQLException {
        return new Ask(
                new UnitId(row.getLong("unit_id")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("path"),
                row.getString("asked_from"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getBoolean("open"));
    }

    private static String word(String kind) {
        if (!kind.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalStateException("not a word: " + kind);
        }
        return kind;
    }
}
