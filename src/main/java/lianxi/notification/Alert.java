package lianxi.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that has become urgent (预警). A person is told of it once; it is told anew when its state or its date changes.
 *
 * @param subject what it is about, as "permit:12"
 * @param state the urgency, as "DUE_SOON"
 * @param date the date it hangs on; null where there is none
 */
public record Alert(String subject, String state, @Nullable LocalDate date, DigestLine line) {

    /** "DUE_SOON@2017-02-21". */
    String mark() {
        return state + "@" + (date == null ? "" : date);
    }
}
