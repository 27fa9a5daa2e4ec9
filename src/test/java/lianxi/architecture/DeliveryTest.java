package lianxi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** How the product is handed over: compose file, image, test command, licence. */
class DeliveryTest {

    private static final String TEST_COMMAND = "./mvnw -Pbrowser verify";
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");

    private static Map<String, Object> compose;

    @BeforeAll
    static void readCompose() throws IOException {
        compose = new Yaml().load(text("docker-compose.yml"));
    }

    @Test
    void composeRunsTheProductAndAPostgres17() {
        assertThat(map(compose, "services")).containsOnlyKeys("app", "db");
        assertThat(service("db").get("image").toString()).matches("postgres:17(\\.\\d+)?");
        assertThat(service("app")).containsEntry("build", ".");
        assertThat(environment("app"))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://db:5432/lianxi")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "lianxi");
    }

    @Test
    void theDatabaseSortsChineseByPinyin() {
        assertThat(environment("db").get("POSTGRES_INITDB_ARGS").toString().split(" "))
                .contains("--locale-provider=icu", "--icu-locale=zh-Hans-CN", "--locale=C.UTF-8");
    }

    @Test
    void theApplicationsRoleOwnsNoTable() {
        assertThat(environment("app"))
                .containsEntry("SPRING_FLYWAY_USER", "lianxi_owner")
                .containsKey("SPRING_FLYWAY_PASSWORD");
        assertThat(map(map(compose, "configs"), "roles").get("content").toString())
                .contains("create database lianxi owner lianxi_owner")
                .contains("grant select, insert, update, delete on tables to lianxi;");
    }

    @Test
    void theProductWaitsForAHealthyDatabaseAndBothAreWatched() throws IOException {
        assertThat(map(map(service("app"), "depends_on"), "db")).containsEntry("condition", "service_healthy");
        assertThat(map(service("db"), "healthcheck").get("test").toString()).contains("pg_isready");
        assertThat(text("Dockerfile")).contains("HEALTHCHECK").contains("/actuator/health");
    }

    @Test
    void bothKeepTheirDataInVolumes() {
        assertThat(list(service("db"), "volumes")).contains("db:/var/lib/postgresql/data");
        assertThat(list(service("app"), "volumes")).contains("data:/data");
        assertThat(map(compose, "volumes")).containsOnlyKeys("data", "db");
    }

    @Test
    void noPasswordHasADefault() {
        for (String service : List.of("app", "db")) {
            environment(service).forEach((name, value) -> {
                if (name.endsWith("PASSWORD") && !name.startsWith("SPRING_MAIL")) {
                    assertThat(value.toString()).as(name).matches(REQUIRED);
                }
            });
        }
    }

    @Test
    void theExampleNamesEveryVariableAndNoPassword() throws IOException {
        String yaml = text("docker-compose.yml");
        Properties example = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(".env.example"))) {
            example.load(reader);
        }
        assertThat(new TreeSet<>(example.stringPropertyNames()))
                .isEqualTo(VARIABLE.matcher(yaml)
                        .results()
                        .map(found -> found.group(1))
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        assertThat(REQUIRED.matcher(yaml).results().map((MatchResult found) -> found.group(1)))
                .allSatisfy(name -> assertThat(example.getProperty(name)).isBlank());
        assertThat(text(".gitignore").lines()).contains("/.env");
    }

    @Test
    void theDatabaseIsNotOpenedToTheOutside() {
        assertThat(service("db")).doesNotContainKey("ports");
        assertThat(list(service("app"), "ports")).allMatch(port -> port.startsWith("${LIANXI_BIND:-127.0.0.1}:"));
    }

    @Test
    void theProductHasNoMorePowerThanItNeeds() {
        assertThat(service("app")).containsEntry("read_only", true);
        assertThat(list(service("app"), "cap_drop")).contains("ALL");
        assertThat(list(service("app"), "security_opt")).contains("no-new-privileges:true");
    }

    @Test
    void theImageIsBuiltInStagesAndRunsAsNobodySpecial() throws IOException {
        List<String> lines = text("Dockerfile").lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("FROM "))).hasSizeGreaterThan(1);
        assertThat(lines.stream().filter(line -> line.startsWith("FROM "))).allMatch(line -> line.contains(":17-"));
        assertThat(lines.stream().anyMatch(line -> line.contains("./mvnw "))).isTrue();
        String user = lines.stream()
                .filter(line -> line.startsWith("USER "))
                .reduce((first, last) -> last)
                .orElse("USER root");
        assertThat(user).matches("USER [1-9]\\d*:[1-9]\\d*");
        assertThat(lines.indexOf(user)).isLessThan(lines.lastIndexOf(lastStarting(lines, "ENTRYPOINT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", ".ci/run"})
    void oneCommandRunsAllTests(String file) throws IOException {
        assertThat(text(file)).contains(TEST_COMMAND);
        assertThat(Files.isExecutable(Path.of(".ci/run"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmesSayHowToStartAndWhatIsConfigured(String file) throws IOException {
        assertThat(text(file))
                .contains("./mvnw spring-boot:run", "sample-accounts.csv", "docker compose up")
                .contains(
                        "SERVER_PORT",
                        "LIANXI_DATA_DIR",
                        "LIANXI_PUBLIC_URL",
                        "SPRING_DATASOURCE_URL",
                        "SPRING_MAIL_HOST",
                        "/actuator/health");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.zh-CN.md",
                "docs/architecture.md",
                "docs/operations.md",
                "docs/third-party.md"
            })
    void everyLinkedFileExists(String file) throws IOException {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)")
                .matcher(text(file))
                .results()
                .map(found -> folder.resolve(found.group(1)))
                .forEach(target -> assertThat(target).exists());
    }

    @Test
    void theLicenceIsApache2InFull() throws IOException {
        assertThat(text("LICENSE"))
                .contains("Version 2.0, January 2004", "9. Accepting Warranty", "END OF TERMS AND CONDITIONS");
    }

    private static String lastStarting(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    private static Map<String, Object> environment(String service) {
        return map(service(service), "environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    private static List<String> list(Map<String, Object> parent, String key) {
        return Arrays.stream(((List<?>) parent.get(key)).toArray())
                .map(String::valueOf)
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
