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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.TalkId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A talk with a unit's responsible person, by post (约谈). Its commitments are rows of their own. */
@Entity
@Table(name = "supervision_talk")
class Talk {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private @Nullable Long findingId;
    private @Nullable String matterKind;
    private @Nullable Long matterId;
    private @Nullable LocalDate due;
    private String about;
    private String post;
    private String talkers;
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime at;

    private String place;
    private String why;
    private String points;

    @Enumerated(EnumType.STRING)
    private TalkState state;

    private boolean ownUnit;
    private @Nullable Instant notifiedAt;
    private @Nullable LocalDate heldOn;
    private String notes = "";
    private String remarks = "";
    private @Nullable String confirmedBy;
    private @Nullable LocalDate confirmedOn;
    private boolean onPaper;
    private String draftedBy;
    private Instant draftedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Talk() {}

    @SuppressWarnings("NullAway.Init")
    Talk(MeasureSubject subject, TalkText text, Actor by, Instant now) {
        unitId = subject.unit().value();
        findingId = subject.finding() == null ? null : subject.finding().value();
        matterKind = subject.matter() == null ? null : subject.matter().kind();
        matterId = subject.matter() == null ? null : subject.matter().id();
        due = subject.due();
        about = subject.title();
        state = TalkState.DRAFT;
        draftedBy = by.name();
        draftedAt = now;
        write(text);
    }

    void edit(TalkText to) {
        move(TalkAction.EDIT);
        write(to);
    }

    /** @param own whether who sends it is of the unit */
    void notify(boolean own, Instant now) {
        move(TalkAction.NOTIFY);
        ownUnit = own;
        notifiedAt = now;
    }

    void record(LocalDate on, String whatWasSaid) {
        move(TalkAction.RECORD);
        heldOn = on;
        notes = whatWasSaid;
    }

    void confirm(String by, LocalDate on, String said, boolean paper) {
        move(TalkAction.CONFIRM);
        confirmedBy = by;
        confirmedOn = on;
        remarks = said;
        onPaper = paper;
    }

    void assigned() {
        move(TalkAction.ASSIGN);
    }

    void cancel() {
        move(TalkAction.CANCEL);
    }

    private void move(TalkAction action) {
        state = state.after(action)
                .orElseThrow(() -> new RefusedException(null, "supervision.measure.refused.talk." + state));
    }

    private void write(TalkText text) {
        post = text.post();
        talkers = text.talkers();
        day = text.day();
        at = text.at();
        place = text.place();
        why = text.why();
        points = text.points();
    }

    /** Refuses what was written on another state of the talk; both texts go with the refusal. */
    void expect(int known, TalkText yours) {
        if (known != version) {
            throw new StaleVersionException(version, yours.against(text()));
        }
    }

    void expect(int known) {
        expect(known, text());
    }

    TalkText text() {
        return new TalkText(post, talkers, day, at, place, why, points);
    }

    TalkId id() {
        return new TalkId(Objects.requireNonNull(id));
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    FindingId finding() {
        return findingId == null ? null : new FindingId(findingId);
    }

    String about() {
        return about;
    }

    TalkState state() {
        return state;
    }

    boolean isTold() {
        return notifiedAt != null;
    }

    /** The day on which the unit was told of it; null while it was not. */
    @Nullable
    LocalDate notifiedOn(ZoneId zone) {
        return notifiedAt == null ? null : LocalDate.ofInstant(notifiedAt, zone);
    }
}
