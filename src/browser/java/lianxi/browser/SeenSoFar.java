package lianxi.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * What one test class has seen in this test run, kept on disk: the classes may run in processes of their own, and the last of
 * them asks what nobody saw.
 */
final class SeenSoFar {

    private static final String RUN = System.getProperty(
            "lianxi.test-run", Long.toString(ProcessHandle.current().pid()));
    private static final Path FOLDER = Path.of("target", "seen", RUN);

    private final Path file;
    private final Set<String> own = new HashSet<>();

    private SeenSoFar(Path file) {
        this.file = file;
    }

    /** Begins anew for the class, which alone writes there. */
    static SeenSoFar by(Class<?> test) {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(fileOf(test));
            return new SeenSoFar(fileOf(test));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the class has noted up to now, wherever it runs; empty before it begins. */
    static Set<String> of(Class<?> test) {
        try {
            Path file = fileOf(test);
            return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes it; whether that is new to this class. */
    boolean add(String what) {
        boolean isNew = own.add(what);
        if (isNew) {
            try {
                Files.writeString(file, what + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return isNew;
    }

    /** A file that only one process of this run holds at a time. */
    static Path lock() {
        return FOLDER.resolve("lock");
    }

    private static Path fileOf(Class<?> test) {
        return FOLDER.resolve(test.getSimpleName() + ".txt");
    }
}
