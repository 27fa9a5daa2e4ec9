package lianxi.meeting.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What an item of a meeting came to (议题结果); once the minutes are signed it stands, and what is no information is a decision. */
@Entity
@Table(name = "meeting_outcome")
class Outcome {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long meetingId;
    private long itemId;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    private String words;
    private @Nullable Long leadUnit;
    private @Nullable Long responsible;
    private String doneMeans;
    private @Nullable LocalDate dueOn;
    private @Nullable Integer limitAmount;

    @Enumerated(EnumType.STRING)
    private TimeLimit.@Nullable Unit limitUnit;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_outcome_support", joinColumns = @JoinColumn(name = "outcome_id"))
    @OrderColumn(name = "position")
    @Column(name = "unit_id")
    private List<Long> support = new ArrayList<>();

    private String recordedBy;
    private Instant recordedAt;
    private @Nullable String editedBy;
    private @Nullable Instant editedAt;
    private @Nullable Instant removedAt;
    private @Nullable LocalDate registeredOn;
    private @Nullable Integer number;
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    @SuppressWarnings("NullAway.Init")
    Outcome(MeetingId meeting, OutcomeCommand command, Actor by, Instant now) {
        meetingId = meeting.value();
        recordedBy = by.name();
        recordedAt = now;
        write(command);
    }

    /** 修改 until the minutes are signed. */
    void edit(OutcomeCommand command, Actor by, Instant now) {
        requireUnsigned();
        if (removedAt != null) {
            throw new RefusedException(null, "meeting.outcome.refused.removed");
        }
        write(command);
        editedBy = by.name();
        editedAt = now;
    }

    /** 删除 until the minutes are signed; {@link #restore} brings it back. */
    void remove(Instant now) {
        requireUnsigned();
        removedAt = removedAt == null ? now : removedAt;
    }

    /** 撤回删除 */
    void restore() {
        requireUnsigned();
        removedAt = null;
    }

    /**
     * 入册, by the signed minutes; a limit begins to count, unless it becomes a task's.
     *
     * @param place its number among the decisions of its meeting
     */
    void register(int place, LocalDate day, WorkCalendar calendar) {
        requireUnsigned();
        registeredOn = day;
        number = place;
        TimeLimit limit = limit();
        if (limit != null && leadUnit == null) {
            dueOn = limit.startedOn(day).due(calendar).date();
        }
    }

    /** 销号 of a decision that no task follows. */
    void close(LocalDate day) {
        requireRegistered();
        if (closedOn != null) {
            throw new RefusedException(null, "meeting.decision.refused.closed");
        }
        closedOn = day;
    }

    /** 重启 of a decision that was closed without a task. */
    void reopen() {
        requireRegistered();
        if (closedOn == null) {
            throw new RefusedException(null, "meeting.decision.refused.notClosed");
        }
        closedOn = null;
    }

    /** A task may follow it: it is in the register and not closed. */
    void requireStanding() {
        requireRegistered();
        if (closedOn != null) {
            throw new RefusedException(null, "meeting.decision.refused.closed");
        }
    }

    private void requireUnsigned() {
        if (registeredOn != null) {
            throw new RefusedException(null, "meeting.outcome.refused.signed");
        }
    }

    private void requireRegistered() {
        if (registeredOn == null) {
            throw new RefusedException(null, "meeting.decision.refused.unsigned");
        }
    }

    private void write(OutcomeCommand command) {
        itemId = command.item().value();
        kind = command.kind();
        words = command.text();
        leadUnit = command.leadUnit() == null ? null : command.leadUnit().value();
        responsible =
                command.responsible() == null ? null : command.responsible().value();
        doneMeans = command.doneMeans();
        TimeLimit limit = command.limit();
        dueOn = limit == null ? command.due() : null;
        limitAmount = limit == null ? null : limit.amount();
        limitUnit = limit == null ? null : limit.unit();
        support.clear();
        command.supportingUnits().forEach(unit -> support.add(unit.value()));
    }

    OutcomeId id() {
        return new OutcomeId(Objects.requireNonNull(id));
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    OutcomeKind kind() {
        return kind;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** Refuses what was done on another state of it. */
    void expect(int known) {
        if (known != version) {
            throw new StaleVersionException(version, List.of());
        }
    }

    int version() {
        return version;
    }

    OutcomeCommand content() {
        return new OutcomeCommand(
                new AgendaItemId(itemId),
                kind,
                words,
                leadUnit == null ? null : new UnitId(leadUnit),
                support.stream().map(UnitId::new).toList(),
                responsible == null ? null : new PersonId(responsible),
                doneMeans,
                dueOn,
                limit());
    }

    private @Nullable TimeLimit limit() {
        return limitAmount == null
                ? null
                : new TimeLimit(limitAmount, Objects.requireNonNull(limitUnit), TimeLimit.Nature.PROMISED, null, null);
    }
}
