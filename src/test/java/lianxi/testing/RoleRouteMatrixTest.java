package lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianxi.testing.RoleRouteMatrix.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that read, as every role; and that the table has a row for each route. */
@ServiceTest
class RoleRouteMatrixTest extends RoleRoutes {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Override
    boolean reading() {
        return true;
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws IOException {
        List<String> rows = RoleRouteMatrix.rows().stream().map(Row::key).toList();
        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    private Map<String, HandlerMethod> routes() {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("lianxi.")) {
                keys(info).forEach(key -> routes.put(key, handler));
            }
        });
        return routes;
    }

    private static List<String> keys(RequestMappingInfo info) {
        String condition = info.getHeadersCondition().getExpressions().stream()
                .map(header -> " [" + header + "]")
                .collect(Collectors.joining());
        return info.getPatternValues().stream()
                .flatMap(path ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path + condition))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
