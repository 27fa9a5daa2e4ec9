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
    private static final String WHOLE = "-?\\d{1,9}";

    private final MessageSource messages;
    private final Dates dates;

    CheckWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** What a line is called; a report by its week. */
    public String title(CheckLine line) {
        return line.section() == CheckSection.REPORT
                ? said(CheckFact.of("supervision.inspection.fact.week", line.title()))
                : line.title();
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
        if (arg.matches(WHOLE)) {
            return Integer.valueOf(arg);
        }
        return arg.matches(DAY) ? dates.day(LocalDate.parse(arg)) : arg;
    }
}
