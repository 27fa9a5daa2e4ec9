package lianxi.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of tasks, problems and quantities (动态), everything in one query. */
@Component
@Transactional(readOnly = true)
public class Movements {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final List<MovementSource> sources;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    Movements(List<MovementSource> sources, MessageSource messages, JdbcClient jdbc) {
        this.sources = List.copyOf(sources);
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** All movements in (after, upTo], of all units, oldest first. */
    public List<Movement> between(Instant after, Instant upTo) {
        return read(List.of(), after, upTo);
    }

    /** The units' movements as {@link #lastOfEach} leaves them, oldest first. */
    public List<Movement> of(Collection<UnitId> units, Instant after, Instant upTo) {
        return units.isEmpty() ? List.of() : lastOfEach(read(units, after, upTo));
    }

    /** Of several movements of one kind the last tells; a thing that moves on after its strike-off is not struck off. */
    public static List<Movement> lastOfEach(List<Movement> all) {
        Map<String, Movement> last = new LinkedHashMap<>();
        for (Movement movement : all) {
            if (movement.kind() == Movement.Kind.PROGRESS) {
                last.remove(key(Movement.Kind.STRUCK_OFF, movement));
            }
            String thing = key(movement.kind(), movement);
            last.remove(thing);
            last.put(thing, movement);
        }
        return List.copyOf(last.values());
    }

    private static String key(Movement.Kind kind, Movement movement) {
        return kind + " " + movement.subject() + " " + movement.unit();
    }

    /** Of all units where none is named. */
    private List<Movement> read(Collection<UnitId> units, Instant after, Instant upTo) {
        if (sources.isEmpty()) {
            return List.of();
        }
        String together = sources.stream()
                .map(source -> "select kind, unit_id, subject, path, at, word, args from (" + source.select() + ") s")
                .collect(Collectors.joining(" union all ", "select * from (", ") m"));
        return jdbc.sql(together + " where (:every or unit_id in (:units)) order by at, subject, kind")
                .param("every", units.isEmpty())
                .param(
                        "units",
                        units.isEmpty()
                                ? List.of(-1L)
                                : units.stream().map(UnitId::value).toList())
                .param("after", Moments.at(after))
                .param("upTo", Moments.at(upTo))
                .query(this::movement)
                .list();
    }

    private Movement movement(ResultSet row, int number) throws SQLException {
        return new Movement(
                Movement.Kind.valueOf(row.getString("kind")),
                new UnitId(row.getLong("unit_id")),
                row.getString("subject"),
                messages.getMessage(row.getString("word"), args(row), OFFICIAL),
                row.getString("path"),
                row.getTimestamp("at").toInstant());
    }

    private Object[] args(ResultSet row) throws SQLException {
        List<Object> args = new ArrayList<>();
        int year = row.getTimestamp("at").toInstant().atZone(BusinessClock.ZONE).getYear();
        if (row.getArray("args") != null) {
            Stream.of((Object[]) row.getArray("args").getArray()).forEach(arg -> args.add(inWords(arg, year)));
        }
        return args.toArray();
    }

    /** The year is told where it is not that of the movement. */
    private Object inWords(Object arg, int year) {
        String text = arg == null ? "" : arg.toString();
        if (!text.matches(DAY)) {
            return text;
        }
        LocalDate day = LocalDate.parse(text);
        String key = day.getYear() == year ? "shared.movement.day" : "shared.movement.day.year";
        String pattern = messages.getMessage(key, null, OFFICIAL);
        return day.format(DateTimeFormatter.ofPattern(pattern, OFFICIAL));
    }
}
