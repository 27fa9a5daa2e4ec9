package lianxi.document;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.roster.RosterView;
import org.jspecify.annotations.Nullable;

/**
 * What signing gives to a document's print; a draft is printed with the present day and neither number nor code.
 *
 * @param dated 成文日期
 * @param roster the roster of that day
 */
public record Stamp(
        @Nullable DocumentNumber number,
        LocalDate dated,
        @Nullable String checkCode,
        Instant at,
        RosterView roster) {

    public boolean isDraft() {
        return number == null;
    }
}
