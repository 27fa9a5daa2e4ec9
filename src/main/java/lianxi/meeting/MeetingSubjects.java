package lianxi.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.meeting.MeetingSubject.Subject;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a meeting is called for, whichever module owns it. */
@Component
public class MeetingSubjects {

    private static final Pattern SUBJECT = Pattern.compile("([a-z]+):([0-9]{1,18})");

    private final ObjectProvider<MeetingSubject> kinds;

    MeetingSubjects(ObjectProvider<MeetingSubject> kinds) {
        this.kinds = kinds;
    }

    /** The thing as the actor may read it; empty for none. */
    public Optional<Subject> find(Actor actor, @Nullable String subject) {
        Matcher parts = SUBJECT.matcher(subject == null ? "" : subject);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts.group(2));
        return kinds.stream()
                .filter(kind -> kind.kind().equals(parts.group(1)))
                .findFirst()
                .flatMap(kind -> kind.find(actor, id));
    }
}
