package lianxi.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.shared.OncePerPage;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one digest (待办提醒) for each person out of what all sources say: what the person owes before a slot, and what has
 * become urgent and was not told before.
 */
@Component
class Digests {

    /** The one occurrence whose digests already hold the day's alerts. */
    static final String MORNING = "notification.morning";

    static final String EVE = "notification.eve";
    static final String DAILY = "notification.daily";

    private final ObjectProvider<DigestSource> duties;
    private final ObjectProvider<AlertSource> alerts;
    private final AddressBook addresses;
    private final Notices notices;
    private final AlertsTold told;
    private final MessageSubjects subjects;
    private final JdbcClient jdbc;
    private final OncePerPage once;

    Digests(
            ObjectProvider<DigestSource> duties,
            ObjectProvider<AlertSource> alerts,
            AddressBook addresses,
            Notices notices,
            AlertsTold told,
            MessageSubjects subjects,
            JdbcClient jdbc,
            OncePerPage once) {
        this.duties = duties;
        this.alerts = alerts;
        this.addresses = addresses;
        this.notices = notices;
        this.told = told;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.once = once;
    }

    /** Reminds of a slot; on its own day together with the day's alerts. Returns how many digests went out. */
    int beforeSlot(String occurrence, String period, DigestMoment moment) {
        Map<PersonId, List<DigestLine>> owed = new LinkedHashMap<>();
        duties.orderedStream().forEach(source -> merge(owed, source.owed(moment)));
        Map<PersonId, List<Alert>> urgent =
                occurrence.equals(MORNING) ? alertsOf(moment.slot().toLocalDate()) : Map.of();
        return send(occurrence, period, owed, urgent, moment);
    }

    /** The alerts of a working day. Whoever got them this morning with the slot's reminder gets no second digest. */
    int ofDay(LocalDate day, @Nullable String morningPeriod) {
        Map<PersonId, List<Alert>> urgent = alertsOf(day);
        if (morningPeriod != null) {
            urgent.keySet().removeAll(alreadySent(MORNING, morningPeriod));
        }
        return send(DAILY, day.toString(), Map.of(), urgent, null);
    }

    /** Most sources ask how the schedules stand: that is reckoned once for all of them. */
    private Map<PersonId, List<Alert>> alertsOf(LocalDate day) {
        return once.whileReading(() -> {
            Map<PersonId, List<Alert>> all = new LinkedHashMap<>();
            alerts.orderedStream().forEach(source -> merge(all, source.alerts(day)));
            return all;
        });
    }

    private static <T> void merge(Map<PersonId, List<T>> all, Map<PersonId, List<T>> more) {
        more.forEach((person, lines) ->
                all.computeIfAbsent(person, nobody -> new ArrayList<>()).addAll(lines));
    }

    private int send(
            String occurrence,
            String period,
            Map<PersonId, List<DigestLine>> owed,
            Map<PersonId, List<Alert>> urgent,
            @Nullable DigestMoment moment) {
        Set<PersonId> people = new HashSet<>(owed.keySet());
        people.addAll(urgent.keySet());
        people.removeAll(alreadySent(occurrence, period));
        int sent = 0;
        for (Addressee addressee : addresses.of(people).values()) {
            PersonId person = addressee.person();
            List<DigestLine> duties = owed.getOrDefault(person, List.of());
            List<Alert> news = told.claim(person, urgent.getOrDefault(person, List.of()));
            if (!duties.isEmpty() || !news.isEmpty()) {
                MessageId message = notices.send(addressee, digest(duties, news, moment), worthUntil(news, moment));
                subjects.remember(message, lines(duties, news), addressee);
                remember(person, occurrence, period, message);
                sent++;
            }
        }
        return sent;
    }

    /** A reminder of a slot is worth nothing after it; news stays news. */
    private static @Nullable Instant worthUntil(List<Alert> news, @Nullable DigestMoment moment) {
        return moment == null || !news.isEmpty() ? null : moment.slot().toInstant();
    }

    private static Message digest(List<DigestLine> duties, List<Alert> news, @Nullable DigestMoment moment) {
        List<DigestLine> lines = lines(duties, news);
        if (lines.size() == 1) {
            return Message.of(lines.get(0).text()).at(lines.get(0).path());
        }
        Text title = duties.isEmpty() || moment == null
                ? Text.of("notification.digest.alerts", lines.size())
                : Text.of("notification.digest.title", lines.size(), moment.slot());
        List<Text> body = lines.stream()
                .map(line -> Text.of("notification.digest.line", line.text()))
                .toList();
        return new Message(title, body, "/");
    }

    private static List<DigestLine> lines(List<DigestLine> duties, List<Alert> news) {
        return Stream.concat(duties.stream(), news.stream().map(Alert::line)).toList();
    }

    private Set<PersonId> alreadySent(String occurrence, String period) {
        return new HashSet<>(jdbc.sql("select person from notification_digest where occurrence = ? and period = ?")
                .params(occurrence, period)
                .query((row, n) -> new PersonId(row.getLong("person")))
                .list());
    }

    private void remember(PersonId person, String occurrence, String period, MessageId message) {
        jdbc.sql("insert into notification_digest (person, occurrence, period, message) values (?, ?, ?, ?)")
                .params(person.value(), occurrence, period, message.value())
                .update();
    }
}
