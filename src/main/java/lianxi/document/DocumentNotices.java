package lianxi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells people what a document wants from them. */
@Component
class DocumentNotices {

    private final Notices notices;
    private final Signers signers;
    private final Clock clock;

    DocumentNotices(Notices notices, Signers signers, Clock clock) {
        this.notices = notices;
        this.signers = signers;
        this.clock = clock;
    }

    /** To whoever is to sign it today, unless it is the actor; of a restricted one people tell each other. */
    void signatureWanted(Actor actor, OfficialDocument document, String path) {
        if (document.isRestricted()) {
            return;
        }
        signers.first(document.series(), document.id(), LocalDate.now(clock))
                .map(Signer::person)
                .filter(person -> !person.equals(actor.person()))
                .ifPresent(person -> notices.send(
                        List.of(person),
                        Message.of(
                                        Text.of("document.notice.sign.title", document.title()),
                                        Text.of("document.notice.sign.body", actor.name()))
                                .at(path)));
    }

    /** To the drafter, unless it is the actor. */
    void sentBack(Actor actor, OfficialDocument document, String reason, String path) {
        Long drafter = document.drafter();
        if (document.isRestricted() || drafter == null || new PersonId(drafter).equals(actor.person())) {
            return;
        }
        notices.send(
                List.of(new PersonId(drafter)),
                Message.of(
                                Text.of("document.notice.returned.title", document.title()),
                                Text.of("document.notice.returned.body", actor.name(), reason))
                        .at(path));
    }
}
