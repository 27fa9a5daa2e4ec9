package lianxi.meeting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.meeting.MeetingMonth;
import lianxi.meeting.MeetingMonth.Gap;
import lianxi.meeting.MeetingView;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A year's meetings as a spreadsheet (联席会议台账), a line each; a month without its regular meeting has one too. */
@Component
class MeetingSheet {

    private static final List<String> COLUMNS = List.of(
            "meeting.sheet.month",
            "meeting.sheet.kind",
            "meeting.sheet.title",
            "meeting.sheet.slot",
            "meeting.sheet.day",
            "meeting.sheet.at",
            "meeting.sheet.place",
            "meeting.sheet.chair",
            "meeting.sheet.state",
            "meeting.sheet.note");

    private final MessageSource messages;
    private final Dates dates;

    MeetingSheet(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    byte[] bytes(List<MeetingMonth> months, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (MeetingMonth month : months) {
            month.meetings().forEach(meeting -> rows.add(row(month, meeting, locale)));
            Gap gap = month.gap();
            if (gap != null && !isShown(month, gap)) {
                rows.add(row(month, gap, locale));
            }
        }
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("meeting.title", locale), head, rows)
                .bytes();
    }

    /** A called-off meeting of this month has its own line, with the reason. */
    private static boolean isShown(MeetingMonth month, Gap gap) {
        return gap.regular() != null && month.meetings().contains(gap.regular());
    }

    private List<Object> row(MeetingMonth month, MeetingView meeting, Locale locale) {
        MeetingView.Chair chair = meeting.chair();
        return cells(
                month.month().toString(),
                text(meeting.kind().messageKey(), locale),
                meeting.title(),
                meeting.slot() == null ? null : meeting.slot().toLocalDate(),
                meeting.day(),
                meeting.at().toString(),
                meeting.place(),
                chair == null ? null : chair.name(),
                text(meeting.state().messageKey(), locale),
                meeting.cancelledReason());
    }

    private List<Object> row(MeetingMonth month, Gap gap, Locale locale) {
        MeetingView regular = gap.regular();
        return cells(
                month.month().toString(),
                text("meeting.kind.REGULAR", locale),
                regular == null ? null : regular.title(),
                gap.start().toLocalDate(),
                null,
                null,
                null,
                null,
                text("meeting.gap.state." + gap.why(), locale),
                note(gap));
    }

    private @Nullable String note(Gap gap) {
        MeetingView regular = gap.regular();
        return switch (gap.why()) {
            case MOVED -> regular == null ? null : dates.worded(gap.why().messageKey(), regular.day());
            case CANCELLED -> regular == null ? null : regular.cancelledReason();
            default -> null;
        };
    }

    private static List<Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
