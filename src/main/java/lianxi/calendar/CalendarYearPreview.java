package lianxi.calendar;

import java.util.List;

/** What saving a year would change (保存前预览): its working days before and after, and the due dates that move. */
public record CalendarYearPreview(int workdaysBefore, int workdaysAfter, List<DueDateMove> moves) {

    public CalendarYearPreview {
        moves = List.copyOf(moves);
    }
}
