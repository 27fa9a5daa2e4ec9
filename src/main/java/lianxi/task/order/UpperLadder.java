package lianxi.task.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The ladder's rule above the 督办单 (约谈、问责建议): a 约谈 when a thing is still open some working days after a 督查通报 has named it,
 * a 问责建议 some working days after the 约谈. Nothing is counted before the thing is overdue itself.
 *
 * @param talkAfter working days from the 督查通报 to the 约谈, the day of the 通报 not counted
 * @param proposalAfter working days from the 约谈 to the 问责建议
 */
public record UpperLadder(WorkCalendar calendar, int talkAfter, int proposalAfter) {

    /**
     * @param lapsed the day from which the thing has failed: its due date, or the day of a re-check that refused it
     * @param due the date in force; what was sent for another one does not count
     * @param above what was sent above the 督办单
     */
    public Optional<NextRung> next(LocalDate lapsed, @Nullable LocalDate due, List<SentRung> above, LocalDate today) {
        if (last(above, Rung.PROPOSAL, due).isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> talked = last(above, Rung.TALK, due);
        if (talked.isPresent()) {
            return Optional.of(rung(Rung.PROPOSAL, talked.get(), proposalAfter, today));
        }
        return last(above, Rung.NOTICE, due)
                .map(told -> rung(Rung.TALK, told.isAfter(lapsed) ? told : lapsed, talkAfter, today));
    }

    private NextRung rung(Rung rung, LocalDate since, int workdays, LocalDate today) {
        LocalDate from = calendar.plusWorkdays(since, workdays);
        return new NextRung(rung, from, !today.isBefore(from));
    }

    private static Optional<LocalDate> last(List<SentRung> above, Rung rung, @Nullable LocalDate due) {
        return above.stream()
                .filter(one -> one.rung() == rung)
                .filter(one -> one.due() == null || Objects.equals(one.due(), due))
                .map(SentRung::on)
                .max(Comparator.naturalOrder());
    }
}
