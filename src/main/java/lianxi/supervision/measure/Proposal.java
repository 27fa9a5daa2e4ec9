package lianxi.supervision.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import org.jspecify.annotations.Nullable;

/** A proposal to hold a unit or a post to account (问责建议); never about a named person. */
@Entity
@Table(name = "supervision_proposal")
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private @Nullable Long findingId;
    private @Nullable Long talkId;
    private @Nullable String matterKind;
    private @Nullable Long matterId;
    private @Nullable LocalDate due;
    private String about;
    private String title;
    private String post;
    private String addressee;
    private String facts;
    private String basis;
    private String proposal;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private @Nullable Long submitter;
    private @Nullable String submittedBy;
    private @Nullable LocalDate submittedOn;
    private boolean ownUnit;
    private @Nullable Long approver;
    private @Nullable String approvedBy;
    private @Nullable LocalDate approvedOn;
    private @Nullable String authority;
    private @Nullable String recordedBy;
    private @Nullable LocalDate handedOn;

    @Enumerated(EnumType.STRING)
    private Handing.@Nullable Way handedHow;

    private @Nullable String receiver;
    private String draftedBy;
    private Instant draftedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    @SuppressWarnings("NullAway.Init")
    Proposal(MeasureSubject subject, @Nullable TalkId talk, ProposalText text, Actor by, Instant now) {
        unitId = subject.unit().value();
        findingId = subject.finding() == null ? null : subject.finding().value();
        talkId = talk == null ? null : talk.value();
        matterKind = subject.matter() == null ? null : subject.matter().kind();
        matterId = subject.matter() == null ? null : subject.matter().id();
        due = subject.due();
        about = subject.title();
        state = ProposalState.DRAFT;
        draftedBy = by.name();
        draftedAt = now;
        write(text);
    }

    void edit(ProposalText to) {
        move(ProposalAction.EDIT);
        write(to);
    }

    /** @param own whether who submits it is of the unit */
    void submit(Actor by, boolean own, LocalDate on) {
        move(ProposalAction.SUBMIT);
        submitter = by.person() == null ? null : by.person().value();
        submittedBy = by.name();
        submittedOn = on;
        ownUnit = own;
    }

    void sendBack(ProposalAction action) {
        move(action);
        submitter = null;
        submittedBy = null;
        submittedOn = null;
    }

    void approve(ProposalAction action, PersonId person, Approval approval) {
        move(action);
        approver = person.value();
        approvedBy = approval.by();
        approvedOn = approval.on();
        authority = approval.authority();
        recordedBy = approval.recordedBy();
    }

    void handOver(Handing handing) {
        move(ProposalAction.HAND_OVER);
        handedOn = handing.on();
        handedHow = handing.how();
        receiver = handing.receiver();
    }

    void drop() {
        move(ProposalAction.DROP);
    }

    private void move(ProposalAction action) {
        state = state.after(action)
                .orElseThrow(() -> new RefusedException(null, "supervision.measure.refused.proposal." + state));
    }

    private void write(ProposalText text) {
        title = text.title();
        post = text.post();
        addressee = text.addressee();
        facts = text.facts();
        basis = text.basis();
        proposal = text.proposal();
    }

    /** Refuses what was written on another state of the proposal; both texts go with the refusal. */
    void expect(int known, ProposalText yours) {
        if (known != version) {
            throw new StaleVersionException(version, yours.against(text()));
        }
    }

    void expect(int known) {
        expect(known, text());
    }

    ProposalText text() {
        return new ProposalText(title, post, addressee, facts, basis, proposal);
    }

    ProposalId id() {
        return new ProposalId(Objects.requireNonNull(id));
    }

    @Nullable
    FindingId finding() {
        return findingId == null ? null : new FindingId(findingId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    ProposalState state() {
        return state;
    }

    /** Nobody approves what they themselves submitted. */
    boolean wasSubmittedBy(PersonId person) {
        return submitter != null && submitter == person.value();
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    boolean isOwnUnit() {
        return ownUnit;
    }

    @Nullable
    LocalDate approvedOn() {
        return approvedOn;
    }
}
