package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.Letter;

/** Who was told what, and when: reminders, lists of what is missing, digests, mails. */
record ToldChecks(Evidence evidence, OwnCalendar calendar, OwedChecks owed, List<Letter> letters) {

    private static final Set<String> FALLS = Set.of("fault.kill", "fault.database");

    List<Check> all() {
        List<Told> told = evidence.rows().told();
        return List.of(reminders(told), missingLists(told), answerReminders(told), new DigestsCheck(told), mails());
    }

    private RemindersCheck reminders(List<Told> told) {
        return new RemindersCheck(
                owed.slots(),
                owed.units(owed.weeksWithTheNext()),
                evidence.played().begun(),
                evidence.played().until(),
                evidence.group().contacts(),
                evidence.played().deeds(),
                told,
                owed.down());
    }

    private MissingListsCheck missingLists(List<Told> told) {
        return new MissingListsCheck(
                owed.slots(),
                owed.units(owed.weeks().owed()),
                evidence.group().office(),
                evidence.played().deeds(),
                told,
                owed.down());
    }

    private AnswerRemindersCheck answerReminders(List<Told> told) {
        return new AnswerRemindersCheck(
                calendar, evidence.played().until(), evidence.rows().invited(), told, owed.down());
    }

    private MailsCheck mails() {
        List<Deed> deeds = evidence.played().deeds();
        List<Instant> falls = deeds.stream()
                .filter(deed -> FALLS.contains(deed.kind()))
                .map(Deed::at)
                .toList();
        Outages away = Outages.of(deeds, "fault.mail");
        return new MailsCheck(owed.slots(), evidence.rows().mails(), letters, away, owed.down(), falls);
    }
}
