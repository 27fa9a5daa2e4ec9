package lianxi.task.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was sent about things: 提醒 and 催办, and what stands above the 督办单, whichever module sent it. */
@Component
class SentRungs {

    private static final String URGED = """
            select subject_kind, subject::bigint, rung, sent_on, due, id from notification_urge
             where rung is not null and subject_kind || '-' || subject in (:subjects)""";

    private final ObjectProvider<UpperRungSource> sources;
    private final JdbcClient jdbc;

    SentRungs(ObjectProvider<UpperRungSource> sources, JdbcClient jdbc) {
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

    /** What was sent about each thing on any rung, 提醒 and 催办 among them, the oldest first. One query. */
    Map<MatterKey, List<SentRung>> about(Collection<MatterKey> matters) {
        return matters.isEmpty()
                ? Map.of()
                : read(
                        URGED + above(" union all ", " where (kind, id) in (:matters)"),
                        Map.of(
                                "matters",
                                matters.stream()
                                        .map(matter -> new Object[] {matter.kind(), matter.id()})
                                        .toList(),
                                "subjects",
                                matters.stream().map(MatterKey::toString).toList()));
    }

    /** What was sent above the 督办单 about everything. One query. */
    Map<MatterKey, List<SentRung>> all() {
        String above = above("", "");
        return above.isEmpty() ? Map.of() : read(above, Map.of());
    }

    private String above(String first, String where) {
        return sources.stream()
                .map(source -> "select kind, id, rung, sent_on, due, 0 from (" + source.select() + ") s" + where)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" union all "), all -> all.isEmpty() ? all : first + all));
    }

    private Map<MatterKey, List<SentRung>> read(String rungs, Map<String, Object> params) {
        return jdbc
                .sql("select * from (" + rungs + ") r (kind, id, rung, sent_on, due, place) order by sent_on, place")
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
