package lianxi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context an empty data folder, and so a PostgreSQL of its own, under target. */
public class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folders = Files.createDirectories(Path.of("target", "test-data"));
            TestPropertyValues.of(
                            "lianxi.data-dir=" + Files.createTempDirectory(folders, "context-"),
                            "lianxi.embedded-database.durable=false",
                            "lianxi.embedded-database.binaries=target/pg-bin")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
