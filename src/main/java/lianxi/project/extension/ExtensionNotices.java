package lianxi.project.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.PowerHolder;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells whoever decides that something waits, and the unit what was decided. */
@Component
class ExtensionNotices {

    private final Notices notices;
    private final RosterQueries roster;
    private final Clock clock;

    ExtensionNotices(Notices notices, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.clock = clock;
    }

    void asked(Extension extension, Collection<PowerHolder> deciders) {
        List<PersonId> to = deciders.stream().map(PowerHolder::person).toList();
        tell(
                to,
                extension,
                Text.of("project.extension.notice.asked", extension.title()),
                Text.of("project.extension.notice.asked.until", extension.newDue(), extension.reason()));
    }

    void decided(Extension extension, boolean granted) {
        Set<PersonId> to = new LinkedHashSet<>(roster.peopleOf(extension.unit(), LocalDate.now(clock)));
        PersonId asker = extension.asker();
        if (asker != null) {
            to.add(asker);
        }
        tell(
                to,
                extension,
                Text.of(
                        granted ? "project.extension.notice.granted" : "project.extension.notice.refused",
                        extension.title()),
                granted
                        ? Text.of("project.extension.notice.granted.until", extension.newDue())
                        : Text.of("project.extension.notice.refused.words", extension.note()));
    }

    private void tell(Collection<PersonId> to, Extension extension, Text title, Text line) {
        if (!to.isEmpty()) {
            notices.send(to, Message.of(title, line).at("/extensions/" + extension.id()));
        }
    }
}
