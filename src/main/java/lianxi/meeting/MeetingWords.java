package lianxi.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import lianxi.roster.RosterQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words that are kept with a meeting, always Chinese whatever the reader's language. */
@Component
class MeetingWords {

    private final MessageSource messages;
    private final RosterQueries roster;

    MeetingWords(MessageSource messages, RosterQueries roster) {
        this.messages = messages;
        this.roster = roster;
    }

    /** 2017年1月联席会议. */
    String regularTitle(MeetingSeries series, YearMonth month) {
        return text(
                "meeting.title.regular",
                String.valueOf(month.getYear()),
                String.valueOf(month.getMonthValue()),
                series.name());
    }

    /** Who was entrusted on what authority. */
    String entrusted(Entrusting entrusting) {
        LocalDate on = entrusting.on();
        return text(
                "meeting.entrusted",
                roster.name(entrusting.deputy()),
                entrusting.basis(),
                String.valueOf(on.getYear()),
                String.valueOf(on.getMonthValue()),
                String.valueOf(on.getDayOfMonth()));
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
