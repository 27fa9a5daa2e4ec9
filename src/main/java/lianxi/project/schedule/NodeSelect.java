package lianxi.project.schedule;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * A select of a module's rows, and how these become nodes, so that they can be read within the statement that needs them.
 *
 * @param params the values of the select's named parameters; a name that another select uses must mean the same
 */
public record NodeSelect(String sql, Map<String, ?> params, ResultSetExtractor<List<SourceNode>> nodes) {}
