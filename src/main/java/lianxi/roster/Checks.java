package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.RefusedException;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** What every text and day of the roster must satisfy, whoever hands it in: a form, a spreadsheet, the sample. */
final class Checks {

    static final int NAME = 20;
    static final int UNIT_NAME = 40;
    static final int SHORT_NAME = 7;
    static final int POST = 60;
    static final int DOCUMENT = 120;
    static final int DUTY = 500;
    static final int REASON = 200;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private Checks() {}

    static String required(String field, @Nullable String raw, int most) {
        String text = optional(field, raw, most);
        if (text.isEmpty()) {
            throw new RefusedException(field, "roster.error.required." + field);
        }
        return text;
    }

    static String optional(String field, @Nullable String raw, int most) {
        String text = raw == null ? "" : TextNormaliser.oneLine(raw);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new RefusedException(field, "roster.error.too-long", most, length);
        }
        return text;
    }

    /** A text that may have several lines. */
    static String lines(String field, @Nullable String raw, int most) {
        String text = raw == null ? "" : TextNormaliser.clean(raw);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new RefusedException(field, "roster.error.too-long", most, length);
        }
        return text;
    }

    static <T> T chosen(String field, @Nullable T value) {
        if (value == null) {
            throw new RefusedException(field, "roster.error.required." + field);
        }
        return value;
    }

    static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new RefusedException(field, "roster.error.required." + field);
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new RefusedException(field, "roster.error.day-out-of-range");
        }
        return day;
    }

    static String document(@Nullable OrderingDocument order) {
        if (order == null) {
            throw new RefusedException("document", "roster.error.required.document");
        }
        day("documentDay", order.day());
        return required("document", order.title(), DOCUMENT);
    }
}
