package lianxi.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How our mail presents itself; the server is configured by {@code spring.mail.*}.
 *
 * @param from the sender's address (LIANXI_MAIL_FROM); null or blank: the mail server's user name
 */
@ConfigurationProperties("lianxi.mail")
record MailProperties(@Nullable String from) {}
