package lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.NavItem;
import lianxi.testing.RoleRouteMatrix.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The navigation leads nobody to a closed door. */
class NavigationTest {

    @ParameterizedTest
    @EnumSource
    void everyLinkOpensForTheRolesThatSeeIt(Role role) throws IOException {
        Map<String, Row> rows =
                RoleRouteMatrix.rows().stream().collect(Collectors.toMap(Row::key, Function.identity()));
        Actor actor = new Actor(null, null, role.name(), Set.of(role), Set.of(), Set.of());

        assertThat(NavItem.of(actor)).contains(NavItem.HOME).allSatisfy(item -> {
            Row row = rows.get("GET " + item.path());
            assertThat(row).as(item.path()).isNotNull();
            assertThat(row.cells().get(role.name()).own()).as(item.path()).matches("200|302:(?!/login).*");
        });
    }
}
