package lianxi.supervision.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lianxi.document.DocumentNumber;
import lianxi.notification.Text;
import lianxi.notification.Words;
import lianxi.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for a case's file, whatever the reader's language. */
@Component
class ReferralWords {

    private final MessageSource messages;
    private final Words words;

    ReferralWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    String text(Text text) {
        return words.in(Locale.SIMPLIFIED_CHINESE, text);
    }

    String day(LocalDate day) {
        return text(
                "supervision.referral.print.day",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    String day(Instant moment) {
        return day(moment.atZone(BusinessClock.ZONE).toLocalDate());
    }

    String numbered(DocumentNumber number) {
        return text(number.series().numberKey(), number.arguments());
    }
}
