package lianxi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our style sheets work in the browsers offices have (Chromium 86), and vendored files are what they were. */
class StylesTest {

    private static final Path STATIC = Sources.RESOURCES.resolve("static");

    /** The colour functions turn pages white on white in older browsers; the others would be ignored. */
    @ParameterizedTest
    @MethodSource("ourStyles")
    void olderBrowsersUnderstandEveryRule(Path style) {
        assertThat(Sources.read(style))
                .doesNotContain("oklch(", "oklab(", "light-dark(", "color-mix(", "hsl(", "rgb(", "rgba(")
                .doesNotContain(":has(", ":is(", "@layer", "@container", "inset:", "aspect-ratio", "dvh");
    }

    /** A sheet of paper is as narrow as a phone; its tables stay tables. */
    @ParameterizedTest
    @MethodSource("ourStyles")
    void paperIsNoPhone(Path style) {
        assertThat(Sources.read(style)).doesNotContain("@media (max-width");
    }

    @Test
    void vendoredFilesAreUnchanged() throws Exception {
        Path vendor = STATIC.resolve("vendor");
        List<String> listed = Files.readAllLines(vendor.resolve("SHA256SUMS"));
        List<String> found;
        try (Stream<Path> files = Files.walk(vendor, 2)) {
            found = files.filter(file -> Files.isRegularFile(file) && file.getNameCount() > vendor.getNameCount() + 1)
                    .map(file -> sha256(file) + "  "
                            + vendor.relativize(file).toString().replace('\\', '/'))
                    .sorted(java.util.Comparator.comparing(line -> line.substring(66)))
                    .toList();
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> ourStyles() {
        return Sources.files(STATIC.resolve("css"), ".css");
    }
}
