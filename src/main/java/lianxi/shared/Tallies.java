package lianxi.shared;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what waits (待办计数), everything in one query. */
@Component
public class Tallies {

    private final List<Counted> counted;
    private final JdbcClient jdbc;

    Tallies(List<Counted> counted, JdbcClient jdbc) {
        this.counted = List.copyOf(counted);
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<Tally, Integer> count() {
        String together =
                counted.stream().map(one -> "(" + one.select() + ")").collect(Collectors.joining(", ", "select ", ""));
        return jdbc.sql(together)
                .query((row, number) -> {
                    Map<Tally, Integer> counts = new EnumMap<>(Tally.class);
                    for (int column = 0; column < counted.size(); column++) {
                        counts.put(counted.get(column).tally(), row.getInt(column + 1));
                    }
                    return counts;
                })
                .single();
    }
}
