package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a checklist's frozen facts in the reader's language (清单用语). */
@Component
public class CheckWords {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final MessageSource messages;
    private final Dates dates;

    CheckWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public List<String> said(List<CheckFact> facts) {
        return facts.stream().map(this::said).toList();
    }

    private String said(CheckFact fact) {
        return messages.getMessage(
                fact.key(), fact.args().stream().map(this::arg).toArray(), LocaleContextHolder.getLocale());
    }

    private Object arg(String arg) {
        if (arg.startsWith(CheckFact.KEY)) {
            return messages.getMessage(arg.substring(1), null, LocaleContextHolder.getLocale());
        }
        return arg.matches(DAY) ? dates.day(LocalDate.parse(arg)) : arg;
    }
}
