package lianxi.shared;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the product keeps its data and how people reach it.
 *
 * @param dataDir the data folder (LIANXI_DATA_DIR)
 * @param publicUrl the address in links of mail, .ics and QR (LIANXI_PUBLIC_URL); null or blank: no links
 */
@ConfigurationProperties("lianxi")
public record ProductProperties(Path dataDir, @Nullable String publicUrl) {

    /** The absolute link to a path of ours, if the public address is known. */
    public Optional<URI> link(String path) {
        if (publicUrl == null || publicUrl.isBlank()) {
            return Optional.empty();
        }
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return Optional.of(URI.create(base + path));
    }
}
