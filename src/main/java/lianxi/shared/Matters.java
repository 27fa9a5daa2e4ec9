package lianxi.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how all tasks and problems stood at a moment (事项), everything in one query. */
@Component
@Transactional(readOnly = true)
public class Matters {

    private final List<MatterSource> sources;
    private final JdbcClient jdbc;

    Matters(List<MatterSource> sources, JdbcClient jdbc) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
    }

    /** Everything with a unit that was open at the moment or has an entry since {@code after}, tasks before rectifications before problems, by date. */
    public List<Matter> asOf(Instant after, Instant moment) {
        if (sources.isEmpty()) {
            return List.of();
        }
        String together = sources.stream()
                .map(source ->
                        "select kind, subject, title, unit, path, due, open, overdue from (" + source.select() + ") s")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (" + together + ") m order by kind desc, due nulls last, subject")
                .param("after", Moments.at(after))
                .param("moment", Moments.at(moment))
                .query((row, number) -> new Matter(
                        Matter.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getString("path"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("open"),
                        row.getBoolean("overdue")))
                .list();
    }
}
