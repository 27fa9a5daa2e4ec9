package lianxi.rehearsal.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has not answered a meeting's notice is asked again (催请答复): at 15:00 of the second working day before it and at 08:30 of the
 * working day before it, once each; nobody who has answered, and nobody early.
 */
record AnswerRemindersCheck(
        OwnCalendar calendar, Instant until, List<Invited> invited, List<Told> told, Outages outages) implements Check {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final String ASKED = "请答复能否参加：";

    @Override
    public String name() {
        return "Reminders of meetings";
    }

    @Override
    public String promise() {
        return "Who has not answered an invitation is asked again, twice at most and never after an answer.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        List<Told> left = new ArrayList<>(
                told.stream().filter(line -> line.line().startsWith(ASKED)).toList());
        for (Invited one : invited) {
            LocalDate day = OwnSlots.dayOf(one.start());
            Instant second = OwnSlots.at(calendar.before(day, 2), AFTERNOON);
            Instant last = OwnSlots.at(calendar.before(day, 1), MORNING);
            remind(tally, one, second, last, left);
            remind(tally, one, last, one.start(), left);
        }
        left.stream()
                .filter(line -> invited.stream().noneMatch(one -> one.person().isEmpty() && isOf(line, one)))
                .forEach(line -> tally.wrong(line.person() + " was asked at " + line.at()
                        + " after an answer, twice or early: " + line.line()));
        return tally.found();
    }

    private void remind(Found.Tally tally, Invited one, Instant due, Instant useless, List<Told> left) {
        Instant sent = outages.up(due);
        boolean isOwed = due.isAfter(one.told()) && sent.isBefore(useless) && sent.isBefore(until);
        boolean isSilent = one.answered() == null || one.answered().isAfter(sent);
        if (!isOwed || !isSilent || one.person().isEmpty()) {
            return;
        }
        Optional<Told> line = left.stream()
                .filter(said -> said.person().equals(one.person()) && isOf(said, one))
                .filter(said -> !said.at().isBefore(sent) && !said.at().isAfter(sent.plus(PATIENCE)))
                .findFirst();
        tally.that(
                line.isPresent(), one.person() + " was not asked at " + sent + " whether to come to " + one.meeting());
        line.ifPresent(left::remove);
    }

    private static boolean isOf(Told line, Invited one) {
        return line.line().equals(ASKED + one.meeting());
    }
}
