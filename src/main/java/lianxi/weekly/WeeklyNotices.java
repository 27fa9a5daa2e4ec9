package lianxi.weekly;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells the unit's people and the office what happened to a report, by inbox and e-mail. */
@Component
class WeeklyNotices {

    private final Notices notices;
    private final UnitPeople people;

    WeeklyNotices(Notices notices, UnitPeople people) {
        this.notices = notices;
        this.people = people;
    }

    void sentBack(WeeklyReport report, String reason) {
        tell(
                people.writers(report.unit()),
                report,
                Text.of("weekly.notice.returned", report.week().friday()),
                Text.of("weekly.notice.reason", reason));
    }

    void filedFor(WeeklyReport report) {
        tell(
                people.writers(report.unit()),
                report,
                Text.of("weekly.notice.filedFor", report.week().friday()),
                Text.of("weekly.notice.filedFor.check"));
    }

    void signatureWanted(WeeklyReport report, Actor by) {
        tell(
                people.signers(report.unit()),
                report,
                Text.of("weekly.notice.sign", report.week().friday()),
                Text.of("weekly.notice.sign.by", by.name()));
    }

    int tellOffice(Message message) {
        return notices.send(people.office(), message);
    }

    private void tell(Collection<PersonId> to, WeeklyReport report, Text title, Text line) {
        if (!to.isEmpty()) {
            notices.send(Set.copyOf(to), new Message(title, List.of(line), path(report)));
        }
    }

    private static String path(WeeklyReport report) {
        return "/weekly/reports/" + report.id();
    }
}
