package lianxi.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes one digest (待办提醒) for each person who owes something, out of what all sources say. */
@Component
class Digests {

    private final ObjectProvider<DigestSource> sources;
    private final AddressBook addresses;
    private final Notices notices;
    private final JdbcClient jdbc;

    Digests(ObjectProvider<DigestSource> sources, AddressBook addresses, Notices notices, JdbcClient jdbc) {
        this.sources = sources;
        this.addresses = addresses;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Sends the digests of one occurrence; nobody gets a second one for it. Returns how many went out. */
    int send(String occurrence, String period, DigestMoment moment) {
        Map<PersonId, List<DigestLine>> owed = collect(moment);
        owed.values().removeIf(List::isEmpty);
        owed.keySet().removeAll(alreadySent(occurrence, period));
        Map<PersonId, Addressee> people = addresses.of(owed.keySet());
        people.forEach((person, addressee) -> {
            MessageId message = notices.send(
                    addressee, digest(owed.get(person), moment), moment.slot().toInstant());
            remember(person, occurrence, period, message);
        });
        return people.size();
    }

    private Map<PersonId, List<DigestLine>> collect(DigestMoment moment) {
        Map<PersonId, List<DigestLine>> all = new LinkedHashMap<>();
        sources.orderedStream()
                .forEach(source -> source.owed(moment)
                        .forEach((person, lines) -> all.computeIfAbsent(person, nobody -> new ArrayList<>())
                                .addAll(lines)));
        return all;
    }

    private static Message digest(List<DigestLine> lines, DigestMoment moment) {
        if (lines.size() == 1) {
            return Message.of(lines.get(0).text()).at(lines.get(0).path());
        }
        Text title = Text.of("notification.digest.title", lines.size(), moment.slot());
        List<Text> body = lines.stream()
                .map(line -> Text.of("notification.digest.line", line.text()))
                .toList();
        return new Message(title, body, "/");
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
