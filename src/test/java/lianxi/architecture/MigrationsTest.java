package lianxi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration's name tells its minute, its module and what it does; its tables carry the module's word. */
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern TABLE =
            Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?\"?([a-z_]+)");

    @ParameterizedTest
    @MethodSource("migrations")
    void nameTellsMinuteModuleAndPurpose(Path migration) {
        Matcher name = NAME.matcher(migration.getFileName().toString());
        assertThat(name.matches()).as("%s", migration).isTrue();
        assertThat(Modules.IN_ORDER).contains(name.group(2));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void tablesCarryTheModulesWord(Path migration) {
        Matcher name = NAME.matcher(migration.getFileName().toString());
        assertThat(name.matches()).isTrue();
        String module = name.group(2);
        TABLE.matcher(Sources.read(migration))
                .results()
                .map(found -> found.group(1))
                .forEach(table -> assertThat(table.startsWith(module) || isForeign(table))
                        .as("%s in %s", table, migration)
                        .isTrue());
    }

    @Test
    void noTwoShareAVersion() {
        assertThat(migrations().stream()
                        .map(file -> file.getFileName().toString().substring(0, 13)))
                .doesNotHaveDuplicates();
    }

    /** Tables whose names their libraries set. */
    private static boolean isForeign(String table) {
        return table.startsWith("spring_session") || table.equals("scheduled_tasks");
    }

    static List<Path> migrations() {
        return Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql");
    }
}
