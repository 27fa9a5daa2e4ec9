package lianxi.audit.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import lianxi.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The trail's codes as words, {@code @auditTexts} in templates. */
@Component("auditTexts")
class AuditTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final MessageSource messages;

    AuditTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** With offset and seconds, as the trail needs it. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(BusinessClock.ZONE));
    }

    /** {@code weekly.submit} by its words; the code itself where there are none. */
    public String action(String code) {
        return text("audit.act." + code, code);
    }

    public String actor(String name) {
        return switch (name) {
            case "system" -> text("audit.actor.system", name);
            case "-" -> text("audit.actor.nobody", name);
            default -> name;
        };
    }

    private String text(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
