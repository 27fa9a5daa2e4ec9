package lianxi.meeting;

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
import java.util.List;
import java.util.Objects;
import lianxi.meeting.MeetingSubject.Subject;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A meeting (会议). Its original slot never changes; when and where it is held may, until it was held. */
@Entity
@Table(name = "meeting")
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private @Nullable Long seriesId;
    private @Nullable LocalDate month;
    private @Nullable LocalDate slotDay;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime slotAt;

    private String title;
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime at;

    private int minutes;
    private String place;
    private @Nullable String about;
    private @Nullable String aboutTitle;
    private @Nullable String aboutPath;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;

    private @Nullable Long entrustedTo;
    private @Nullable String entrustedBasis;
    private @Nullable LocalDate entrustedOn;
    private @Nullable String cancelledReason;
    private Instant plannedAt;
    private String plannedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    /** An ad-hoc or special-topic meeting. */
    @SuppressWarnings("NullAway.Init")
    Meeting(MeetingPlan plan, @Nullable Subject subject, Actor by, Instant now) {
        kind = plan.kind();
        if (subject != null) {
            about = subject.subject();
            aboutTitle = subject.title();
            aboutPath = subject.path();
        }
        take(plan.terms());
        plannedAt = now;
        plannedBy = by.name();
    }

    /** A series' meeting of a month, at its slot. */
    @SuppressWarnings("NullAway.Init")
    Meeting(SeriesId series, MeetingSeries.Slot slot, String title, Actor by, Instant now) {
        kind = MeetingKind.REGULAR;
        seriesId = series.value();
        month = slot.month().atDay(1);
        slotDay = slot.start().toLocalDate();
        slotAt = slot.start().toLocalTime();
        SeriesRule terms = slot.terms();
        take(new MeetingTerms(title, slotDay, slotAt, terms.minutes(), terms.place()));
        plannedAt = now;
        plannedBy = by.name();
    }

    MeetingId id() {
        return new MeetingId(Objects.requireNonNull(id));
    }

    MeetingState state() {
        return state;
    }

    LocalDate day() {
        return day;
    }

    MeetingTerms terms() {
        return new MeetingTerms(title, day, at, minutes, place);
    }

    @Nullable
    PersonId entrustedTo() {
        return entrustedTo == null ? null : new PersonId(entrustedTo);
    }

    @Nullable
    String entrustedBasis() {
        return entrustedBasis;
    }

    int version() {
        return version;
    }

    /** Refuses what was written on another state of the meeting; both texts go with the refusal. */
    void expect(int known, List<FieldConflict> conflicts) {
        if (known != version) {
            throw new StaleVersionException(version, conflicts);
        }
    }

    /** 改期、改地点. */
    void change(MeetingTerms terms) {
        requireAhead();
        take(terms);
    }

    /** 取消. */
    void cancel(String reason) {
        requireAhead();
        state = MeetingState.CANCELLED;
        cancelledReason = reason;
    }

    /** 委托副组长主持. */
    void entrust(Entrusting entrusting) {
        requireAhead();
        entrustedTo = entrusting.deputy().value();
        entrustedBasis = entrusting.basis();
        entrustedOn = entrusting.on();
    }

    /** 仍由组长主持. */
    void takeBack() {
        requireAhead();
        entrustedTo = null;
        entrustedBasis = null;
        entrustedOn = null;
    }

    /** 计划 → 已通知. */
    void notified() {
        go(MeetingState.PLANNED, MeetingState.NOTIFIED);
    }

    /** 已通知 → 已召开. */
    void held() {
        go(MeetingState.NOTIFIED, MeetingState.HELD);
    }

    /** 已召开 → 纪要已签发. */
    void minutesSigned() {
        go(MeetingState.HELD, MeetingState.MINUTES_SIGNED);
    }

    /** 纪要已签发 → 已上报. */
    void reported() {
        go(MeetingState.MINUTES_SIGNED, MeetingState.REPORTED);
    }

    private void go(MeetingState from, MeetingState to) {
        if (state != from) {
            throw new RefusedException(null, "meeting.refused." + to + "." + state);
        }
        state = to;
    }

    private void requireAhead() {
        if (!state.isAhead()) {
            throw new RefusedException(null, "meeting.refused.over." + state);
        }
    }

    private void take(MeetingTerms terms) {
        title = terms.title();
        day = terms.day();
        at = terms.at();
        minutes = terms.minutes();
        place = terms.place();
    }
}
