package lianxi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The audit administrator reads words: every act that the code records has its own in {@code messages/audit}. */
class AuditActsTest {

    /** An act stands before the kind of thing it is done to: "weekly.submit", "weekly_report". */
    private static final Pattern ACT = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\",\\s*(?:\"[a-z_]+\"|KIND|[A-Z]+),");

    @Test
    void everyActHasItsWords() throws IOException {
        Set<Object> known = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/audit.properties"))
                .keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("AuditTrail")) {
                    ACT.matcher(text)
                            .results()
                            .map(found -> "audit.act." + found.group(1))
                            .filter(key -> !known.contains(key))
                            .forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
