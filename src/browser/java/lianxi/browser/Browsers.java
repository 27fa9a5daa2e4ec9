package lianxi.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the browser that the tests drive: {@code LIANXI_BROWSER}, else a Chromium in the path, else, as root on Debian,
 * one from its packages. The shell without a window goes first: the same pages at half the cost. A machine without any
 * fails; nothing is skipped.
 */
final class Browsers {

    static final String VARIABLE = "LIANXI_BROWSER";

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<String> PACKAGES = List.of("chromium-headless-shell", "fonts-noto-cjk");
    private static final int MINUTES = 15;

    private final Optional<String> named;
    private final String path;
    private final boolean mayInstall;

    Browsers(Optional<String> named, String path, boolean mayInstall) {
        this.named = named;
        this.path = path;
        this.mayInstall = mayInstall;
    }

    /** One process of a test run at a time: packages can't be installed twice at once. */
    static Path find() {
        Path lock = Path.of("target", "browser.lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            assert alone.isValid();
            return ofThisMachine().executable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browsers ofThisMachine() {
        return new Browsers(
                Optional.ofNullable(System.getenv(VARIABLE)).filter(name -> !name.isBlank()),
                System.getenv().getOrDefault("PATH", ""),
                isRootOnDebian());
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    Path executable() {
        if (named.isPresent()) {
            Path browser = Path.of(named.get());
            if (!Files.isExecutable(browser)) {
                throw new IllegalStateException(VARIABLE + " names no executable file: " + browser);
            }
            return browser;
        }
        Optional<Path> found = inPath();
        if (mayInstall && (found.isEmpty() || !hasChineseFont())) {
            install();
            found = inPath();
        }
        return found.orElseThrow(() -> new IllegalStateException("The browser tests need Chromium. Install it ("
                + String.join(", ", NAMES) + " in the path), or name one in " + VARIABLE + "."));
    }

    private Optional<Path> inPath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRootOnDebian() {
        return isRoot() && Files.exists(Path.of("/etc/debian_version")) && Files.exists(Path.of("/usr/bin/apt-get"));
    }

    private static boolean hasChineseFont() {
        try {
            Process list = new ProcessBuilder("fc-list", ":lang=zh-cn", "family")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !new String(list.getInputStream().readAllBytes()).isBlank();
        } catch (IOException noFontconfig) {
            return false;
        }
    }

    private static void install() {
        apt("update");
        apt(Stream.concat(Stream.of("install", "-y", "--no-install-recommends"), PACKAGES.stream())
                .toArray(String[]::new));
    }

    private static void apt(String... arguments) {
        ProcessBuilder apt = new ProcessBuilder(Stream.concat(Stream.of("apt-get", "-q"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process run = apt.start();
            if (!run.waitFor(MINUTES, TimeUnit.MINUTES) || run.exitValue() != 0) {
                run.destroyForcibly();
                throw new IllegalStateException(
                        "The browser tests need Chromium, and " + String.join(" ", apt.command())
                                + " did not bring it. Install it, or name one in " + VARIABLE + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
