package lianxi.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentService;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.document.desk.Candidate;
import lianxi.shared.Actor;
import lianxi.supervision.NoticeId;
import lianxi.supervision.notice.Cadence;
import lianxi.supervision.notice.CadenceService;
import lianxi.supervision.notice.CadenceView;
import lianxi.supervision.notice.ExaminationCommand;
import lianxi.supervision.notice.ExaminationService;
import lianxi.supervision.notice.NoticeFilter;
import lianxi.supervision.notice.NoticeQueries;
import lianxi.supervision.notice.NoticeRecipients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that takes a supervision notice from draft to receipt (督查通报). */
@Component
@Profile("sample")
class SampleNoticeDesk {

    private final CadenceService cadences;
    private final NoticeQueries queries;
    private final NoticeRecipients recipients;
    private final ExaminationService examinations;
    private final DocumentService documents;
    private final SigningService signing;
    private final DeliveryService delivery;

    private @Nullable NoticeId made;

    SampleNoticeDesk(
            CadenceService cadences,
            NoticeQueries queries,
            NoticeRecipients recipients,
            ExaminationService examinations,
            DocumentService documents,
            SigningService signing,
            DeliveryService delivery) {
        this.cadences = cadences;
        this.queries = queries;
        this.recipients = recipients;
        this.examinations = examinations;
        this.documents = documents;
        this.signing = signing;
        this.delivery = delivery;
    }

    /** From now on a notice is owed on each month's last working day. */
    CadenceView begin(LocalDate from) {
        cadences.begin(Actor.system(), Cadence.MONTH_END, from);
        return cadences.current();
    }

    /** Submits what the product drafted that morning. */
    DocumentView submit(Actor supervisor) {
        made = queries.all(supervisor, new NoticeFilter(null, DocumentState.DRAFT))
                .get(0)
                .id();
        DocumentView draft = document(supervisor);
        documents.submit(supervisor, draft.id(), draft.version());
        return draft;
    }

    NoticeId examine(Actor head, String words) {
        NoticeId id = Objects.requireNonNull(made);
        examinations.examine(head, id, queries.head(head, id).version(), new ExaminationCommand(true, words));
        return id;
    }

    DocumentView sign(Actor head) {
        DocumentView inReview = document(head);
        signing.sign(head, inReview.id(), inReview.version());
        return inReview;
    }

    /** To all whom it names, and to the units that it tells of. */
    DocumentView send(Actor supervisor) {
        DocumentView signed = document(supervisor);
        List<Dispatch> to = recipients.of(signed).stream()
                .filter(Candidate::usual)
                .map(SampleNoticeDesk::dispatch)
                .toList();
        delivery.send(supervisor, signed.id(), signed.version(), to);
        return signed;
    }

    DocumentView receive(Actor recipient) {
        DocumentView sent = document(recipient);
        delivery.acknowledge(recipient, sent.id());
        return sent;
    }

    private DocumentView document(Actor reader) {
        return queries.head(reader, Objects.requireNonNull(made)).document();
    }

    private static Dispatch dispatch(Candidate to) {
        return new Dispatch(to.person(), to.unit(), to.name(), to.post(), DeliveryChannel.INBOX, null, null, null);
    }
}
