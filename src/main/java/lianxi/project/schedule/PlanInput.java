package lianxi.project.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a schedule is reckoned from – the plan and what the modules tell of their nodes – as one column, so that a reader who
 * finds nothing reckoned has it with the same statement, and of the same moment.
 */
@Component
class PlanInput {

    private static final String PLAN = "plan";

    private final PlanTable table;
    private final ObjectProvider<NodeSource> sources;
    private final JsonMapper json;

    PlanInput(PlanTable table, ObjectProvider<NodeSource> sources, JsonMapper json) {
        this.table = table;
        this.sources = sources;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** @param project the column that tells the project; its table's alias must be none that the selects use */
    Column column(String project) {
        Map<String, NodeSelect> selects = new LinkedHashMap<>();
        sources.orderedStream().forEach(source -> selects.put(source.kind(), source.select(project)));
        return new Column(PlanTable.select(project), selects);
    }

    /** The column in a statement, and what is made of what it says. */
    final class Column {

        private final String plan;
        private final Map<String, NodeSelect> selects;

        private Column(String plan, Map<String, NodeSelect> selects) {
            this.plan = plan;
            this.selects = selects;
        }

        String sql() {
            return selects.entrySet().stream()
                    .map(select -> part(select.getKey(), select.getValue().sql()))
                    .collect(Collectors.joining(", ", "json_build_object(" + part(PLAN, plan) + ", ", ")"));
        }

        private static String part(String name, String select) {
            return "'" + name + "', (select json_agg(r) from (" + select + ") r)";
        }

        Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>();
            selects.values().forEach(select -> params.putAll(select.params()));
            return params;
        }

        PlannedProject read(String input) {
            JsonNode parts = json.readTree(input);
            try {
                ResultSet row = JsonRows.of(parts.path(PLAN));
                row.next();
                List<SourceNode> nodes = new ArrayList<>();
                for (Map.Entry<String, NodeSelect> select : selects.entrySet()) {
                    ResultSet rows = JsonRows.of(parts.path(select.getKey()));
                    nodes.addAll(select.getValue().nodes().extractData(rows));
                }
                return new PlannedProject(table.read(row, 0), nodes);
            } catch (SQLException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
