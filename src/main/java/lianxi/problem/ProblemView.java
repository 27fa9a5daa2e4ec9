package lianxi.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One problem with everything its page shows (问题详情).
 *
 * @param proposedOwner whom the raiser proposes; null where it proposes nobody
 * @param report the weekly report it was a line of; null otherwise
 * @param shared whether the office has told the project's undertaker of it
 * @param ownApplication whether the reader's own account applied for strike-off
 * @param permitted what the reader's part in it permits, whether or not its state does
 * @param events what became of it, the oldest first
 */
public record ProblemView(
        ProblemLine line,
        ProblemText text,
        String raisedBy,
        List<Part> involved,
        @Nullable Part proposedOwner,
        @Nullable Report report,
        boolean shared,
        @Nullable String markedFor,
        boolean ownApplication,
        Set<ProblemAction> permitted,
        List<Event> events,
        int version) {

    public ProblemView {
        involved = List.copyOf(involved);
        permitted = Set.copyOf(permitted);
        events = List.copyOf(events);
    }

    ProblemView with(List<Event> thread) {
        return new ProblemView(
                line,
                text,
                raisedBy,
                involved,
                proposedOwner,
                report,
                shared,
                markedFor,
                ownApplication,
                permitted,
                thread,
                version);
    }

    public ProblemId id() {
        return line.id();
    }

    /** Whether the reader may do this now. */
    public boolean may(ProblemAction action) {
        return permitted.contains(action)
                && line.state().after(action).isPresent()
                && action != (markedFor == null ? ProblemAction.UNMARK : ProblemAction.MARK);
    }

    /** The office does for the owner what the owner would do itself (代报). */
    public boolean isForOwner(ProblemAction action, Actor reader) {
        return (action == ProblemAction.PROGRESS || action == ProblemAction.APPLY)
                && (line.owner() == null || !reader.writesFor(line.owner()));
    }

    /** A unit that has a part in it. */
    public record Part(UnitId id, String name) {}

    /**
     * The weekly report it was a line of.
     *
     * @param readable whether the reader reads that report
     */
    public record Report(long id, LocalDate week, boolean readable) {}

    /**
     * An entry, with what it changed.
     *
     * @param kind an action's name, or "RAISE"
     * @param on the day it tells of, where that is not the day it was written
     * @param level the level from here on, where the entry changed it
     * @param owner the owner from here on, where the entry changed it
     */
    public record Event(
            String kind,
            Instant at,
            String by,
            @Nullable LocalDate on,
            String note,
            @Nullable FiledFor told,
            @Nullable ProblemLevel level,
            @Nullable String owner,
            List<AttachmentView> files) {

        public Event {
            files = List.copyOf(files);
        }

        public String messageKey() {
            return "problem.event." + kind;
        }
    }
}
