package lianxi.onboarding;

import java.util.List;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.document.desk.Candidate;
import lianxi.meeting.MeetingId;
import lianxi.meeting.minutes.PaperId;
import lianxi.meeting.minutes.PaperKind;
import lianxi.meeting.minutes.PaperQueries;
import lianxi.meeting.minutes.PaperRecipients;
import lianxi.meeting.minutes.PaperService;
import lianxi.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that takes minutes and follow-up reports from draft to receipt (纪要、落实情况报告). */
@Component
@Profile("sample")
class PaperDesk {

    private final PaperService papers;
    private final PaperQueries queries;
    private final PaperRecipients recipients;
    private final DocumentService documents;
    private final SigningService signing;
    private final DeliveryService delivery;

    PaperDesk(
            PaperService papers,
            PaperQueries queries,
            PaperRecipients recipients,
            DocumentService documents,
            SigningService signing,
            DeliveryService delivery) {
        this.papers = papers;
        this.queries = queries;
        this.recipients = recipients;
        this.documents = documents;
        this.signing = signing;
        this.delivery = delivery;
    }

    PaperId draft(Actor office, MeetingId meeting, PaperKind kind) {
        return papers.draft(office, meeting, kind);
    }

    DocumentView submit(Actor office, MeetingId meeting, PaperKind kind) {
        DocumentView draft = document(office, meeting, kind);
        documents.submit(office, draft.id(), draft.version());
        return draft;
    }

    DocumentView sign(Actor signer, MeetingId meeting, PaperKind kind) {
        DocumentView inReview = document(signer, meeting, kind);
        signing.sign(signer, inReview.id(), inReview.version());
        return inReview;
    }

    /** To all who are ticked: 区委、区政府, and minutes to everybody concerned as well. */
    DocumentView send(Actor office, MeetingId meeting, PaperKind kind) {
        DocumentView signed = document(office, meeting, kind);
        List<Dispatch> to = recipients.of(signed).stream()
                .filter(Candidate::usual)
                .map(PaperDesk::dispatch)
                .toList();
        delivery.send(office, signed.id(), signed.version(), to);
        return signed;
    }

    DocumentView receive(Actor recipient, MeetingId meeting, PaperKind kind) {
        DocumentView sent = document(recipient, meeting, kind);
        delivery.acknowledge(recipient, sent.id());
        return sent;
    }

    private DocumentView document(Actor reader, MeetingId meeting, PaperKind kind) {
        PaperId paper = queries.first(reader, meeting, kind).orElseThrow().id();
        return queries.paper(reader, kind, paper).document();
    }

    private static Dispatch dispatch(Candidate to) {
        return new Dispatch(to.person(), to.unit(), to.name(), to.post(), DeliveryChannel.INBOX, null, null, null);
    }
}
