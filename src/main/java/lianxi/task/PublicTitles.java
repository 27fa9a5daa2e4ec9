package lianxi.task;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How tasks are called where people read who may not know their case (对外名称): a rectification (整改) is named by one neutral word,
 * whatever was found.
 */
@Component
class PublicTitles {

    private final MessageSource messages;

    PublicTitles(MessageSource messages) {
        this.messages = messages;
    }

    String neutral() {
        return messages.getMessage("task.title.rectification", null, Locale.SIMPLIFIED_CHINESE);
    }

    /** The title in SQL; both arguments are columns. */
    String sql(String title, String originKind) {
        return "case when " + originKind + " = '" + TaskOrigin.FINDING + "' then '"
                + neutral().replace("'", "''") + "' else " + title + " end";
    }
}
