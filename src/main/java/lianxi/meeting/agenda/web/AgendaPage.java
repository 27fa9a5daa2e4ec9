package lianxi.meeting.agenda.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaFiles;
import lianxi.meeting.agenda.AgendaItemView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's agenda as its page shows it (议程).
 *
 * @param lines the items that stand, each with its time
 * @param gone what was put off or taken out
 * @param sent when it went out with the notice; null before
 * @param waiting how many items of earlier meetings wait to be taken up
 */
record AgendaPage(
        MeetingView meeting,
        List<Line> lines,
        List<AgendaItemView> gone,
        AgendaFiles.@Nullable Sent sent,
        int waiting,
        boolean mayEdit,
        boolean mayDefer) {

    /** More lines of evidence than that are folded. */
    private static final int SHOWN = 8;

    /** An item with the time that the ones before it leave it. */
    record Line(AgendaItemView item, LocalTime from, LocalTime until) {

        public boolean isShort() {
            return item.evidence().lines().size() <= SHOWN;
        }
    }

    static List<Line> lines(MeetingView meeting, List<AgendaItemView> items) {
        List<Line> lines = new ArrayList<>();
        LocalTime from = meeting.at();
        for (AgendaItemView item : items) {
            if (item.isOpen()) {
                LocalTime until = from.plusMinutes(item.minutes());
                lines.add(new Line(item, from, until));
                from = until;
            }
        }
        return lines;
    }

    /** 合计用时 */
    public int minutes() {
        return lines.stream().mapToInt(line -> line.item().minutes()).sum();
    }

    public LocalTime until() {
        return lines.isEmpty() ? meeting.at() : lines.get(lines.size() - 1).until();
    }

    /** Longer than the meeting was planned for. */
    public boolean isTooLong() {
        return minutes() > meeting.minutes();
    }
}
