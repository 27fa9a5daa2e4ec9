package lianxi.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of official documents.
 *
 * @param fontFolder folder whose TrueType files replace the shipped ones of the same name; {@code null} uses the shipped ones
 */
@ConfigurationProperties("lianxi.document")
record DocumentProperties(Path fontFolder) {}
