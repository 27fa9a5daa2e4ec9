package lianxi.notification;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who was told of what (已提醒), so that each alert is told once and again when its date has moved. */
@Repository
class AlertsTold {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlertsTold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the person's alerts that are to be told now; from here on, with this transaction, they count as told. */
    List<Alert> claim(PersonId person, List<Alert> alerts) {
        return alerts.stream().filter(alert -> claim(person, alert)).toList();
    }

    private boolean claim(PersonId person, Alert alert) {
        Map<String, Object> row = Map.of(
                "person", person.value(), "subject", alert.subject(), "mark", alert.mark(), "now", at(clock.instant()));
        boolean isNew = jdbc.sql("""
                        insert into notification_told (person, subject, mark, told_at)
                        values (:person, :subject, :mark, :now) on conflict do nothing""").params(row).update() == 1;
        if (isNew) {
            // A date that comes back later is news again.
            jdbc.sql("""
                            delete from notification_told
                             where person = :person and subject = :subject
                               and split_part(mark, '@', 2) <> split_part(:mark, '@', 2)""").params(row).update();
        }
        return isNew;
    }
}
