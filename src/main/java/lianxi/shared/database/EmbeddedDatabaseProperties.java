package lianxi.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded database's settings.
 *
 * @param durable whether writes are forced to disk; only tests switch it off
 * @param binaries where PostgreSQL's programs are unpacked; null = pg-bin in the data folder
 */
@ConfigurationProperties("lianxi.embedded-database")
record EmbeddedDatabaseProperties(
        @DefaultValue("true") boolean durable, @Nullable Path binaries) {}
