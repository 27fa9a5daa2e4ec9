package lianxi.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a spreadsheet tells of problems beyond their lines (问题台账); whoever asks was shown the lines. */
@Component
@Transactional(readOnly = true)
public class ProblemExports {

    private final JdbcClient jdbc;

    ProblemExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rest of a row.
     *
     * @param involved the short names of the units that it takes, in printed order
     * @param version that an import of the row must bring, to change it
     */
    public record Detail(String description, String proposal, String involved, int version) {

        public static final Detail NONE = new Detail("", "", "", 0);
    }

    /** By one query. */
    public Map<ProblemId, Detail> details(Collection<ProblemId> problems) {
        Map<ProblemId, Detail> details = new HashMap<>();
        if (!problems.isEmpty()) {
            jdbc.sql("""
                            select p.id, p.description, p.proposal, p.version,
                                   coalesce((select string_agg(u.short_name, :and order by u.position)
                                               from problem_unit i join roster_unit u on u.id = i.unit_id
                                              where i.problem_id = p.id), '') as involved
                              from problem p where p.id in (:ids)""")
                    .param("and", "\u3001")
                    .param("ids", problems.stream().map(ProblemId::value).toList())
                    .query(row -> {
                        details.put(
                                new ProblemId(row.getLong("id")),
                                new Detail(
                                        row.getString("description"),
                                        row.getString("proposal"),
                                        row.getString("involved"),
                                        row.getInt("version")));
                    });
        }
        return details;
    }
}
