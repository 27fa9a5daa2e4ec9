package lianxi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.roster.RosterView;
import org.jspecify.annotations.Nullable;

/**
 * What signing gives to a document's print; a draft is printed with the present day and neither number nor code.
 *
 * @param dated 成文日期
 * @param signedBy 签发人
 * @param roster the roster of that day
 */
public record Stamp(
        @Nullable DocumentNumber number,
        LocalDate dated,
        @Nullable String signedBy,
        @Nullable String checkCode,
        Instant at,
        RosterView roster) {

    /** What a draft would get if it were signed on the roster's day. */
    public static Stamp draft(RosterView roster, Instant at) {
        return new Stamp(null, roster.on(), null, null, at, roster);
    }

    /** The same for prints that name nobody of the roster, which is then not read. */
    public static Stamp draft(LocalDate on, Instant at) {
        return draft(new RosterView(on, List.of(), List.of(), List.of()), at);
    }

    public boolean isDraft() {
        return number == null;
    }
}
