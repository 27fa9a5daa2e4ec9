package lianxi.document.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the virus scanner listens.
 *
 * @param host of clamd; null or blank: uploads are not scanned
 */
@ConfigurationProperties("lianxi.clamav")
record ClamavProperties(@Nullable String host, int port) {

    boolean isOn() {
        return host != null && !host.isBlank();
    }
}
