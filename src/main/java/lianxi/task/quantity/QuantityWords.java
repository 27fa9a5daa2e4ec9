package lianxi.task.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a track is called in official Chinese: 荫营镇土地流转（一号项目）. */
@Component
class QuantityWords {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    QuantityWords(MessageSource messages) {
        this.messages = messages;
    }

    String measure(Measure measure) {
        return messages.getMessage(measure.messageKey(), null, OFFICIAL);
    }

    /** As a node of its own project. */
    String node(String unit, Measure measure) {
        return messages.getMessage("task.quantity.node", new Object[] {unit, measure(measure)}, OFFICIAL);
    }

    String title(String unit, Measure measure, String project) {
        return messages.getMessage("task.quantity.name", new Object[] {unit, measure(measure), project}, OFFICIAL);
    }

    /** An SQL expression that gives the measure's word, over a column with the name of a {@link Measure}. */
    String sqlMeasure(String column) {
        return Arrays.stream(Measure.values())
                .map(measure ->
                        " when '" + measure + "' then '" + measure(measure).replace("'", "''") + "'")
                .collect(Collectors.joining("", "case " + column, " end"));
    }
}
