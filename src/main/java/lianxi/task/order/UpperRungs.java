package lianxi.task.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was sent above the 督办单, whichever module sent it. */
@Component
class UpperRungs {

    private final ObjectProvider<UpperRungSource> sources;
    private final JdbcClient jdbc;

    UpperRungs(ObjectProvider<UpperRungSource> sources, JdbcClient jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** Further rows of the select in {@link LadderQueries#thread}; empty without sources. */
    String thread() {
        return sources.stream()
                .flatMap(source -> source.thread().stream())
                .map(select -> " union all select t.rung, t.at, t.by_name, t.words, 0, t.path from (" + select
                        + ") t where t.kind = :kind and t.id in (:ids)")
                .collect(Collectors.joining());
    }

    /** What was sent about each thing, the oldest first. One query. */
    Map<MatterKey, List<SentRung>> about(Collection<MatterKey> matters) {
        return matters.isEmpty()
                ? Map.of()
                : read(
                        " where (r.kind, r.id) in (:matters)",
                        Map.of(
                                "matters",
                                matters.stream()
                                        .map(matter -> new Object[] {matter.kind(), matter.id()})
                                        .toList()));
    }

    /** The same of everything that anything was sent about. One query. */
    Map<MatterKey, List<SentRung>> all() {
        return read("", Map.of());
    }

    private Map<MatterKey, List<SentRung>> read(String where, Map<String, Object> params) {
        String together = sources.stream()
                .map(source -> "select kind, id, rung, sent_on, due from (" + source.select() + ") s")
                .collect(Collectors.joining(" union all "));
        if (together.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from (" + together + ") r" + where + " order by sent_on")
                .params(params)
                .query((row, n) -> Map.entry(
                        new MatterKey(row.getString("kind"), row.getLong("id")),
                        new SentRung(
                                Rung.valueOf(row.getString("rung")),
                                row.getObject("sent_on", LocalDate.class),
                                row.getObject("due", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
