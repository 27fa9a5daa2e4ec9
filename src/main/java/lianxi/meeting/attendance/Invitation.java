package lianxi.meeting.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lianxi.meeting.MeetingId;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Somebody who is invited to a meeting (参会通知对象), with the answer that stands and whether the place was taken. */
@Entity
@Table(name = "meeting_invitation")
class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long meetingId;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    private @Nullable PlaceRole role;

    private int position;
    private @Nullable Long personId;
    private @Nullable Long unitId;
    private String name;
    private String post = "";
    private String invitedBy;
    private @Nullable Instant toldOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private String reason = "";
    private String deputy = "";
    private @Nullable String answeredBy;
    private boolean answeredOwn;
    private @Nullable Instant answeredAt;
    private @Nullable String toldBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_how")
    private FiledFor.@Nullable Channel toldHow;

    private @Nullable Instant toldAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Presence presence;

    private String came = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(MeetingId meeting, Part part, int position, String name, Actor by) {
        this.meetingId = meeting.value();
        this.part = part;
        this.position = position;
        this.name = name;
        this.invitedBy = by.name();
    }

    /** A member of the group, as the roster of the meeting's day prints it. */
    static Invitation member(MeetingId meeting, PlaceView place, Actor by) {
        Invitation member = new Invitation(meeting, Part.MEMBER, place.position(), place.name(), by);
        member.personId = place.person().value();
        member.print(place);
        return member;
    }

    /** 列席 */
    static Invitation observer(
            MeetingId meeting, int position, @Nullable UnitId unit, @Nullable PersonId person, String name, Actor by) {
        Invitation observer = new Invitation(meeting, Part.OBSERVER, position, name, by);
        observer.unitId = unit == null ? null : unit.value();
        observer.personId = person == null ? null : person.value();
        return observer;
    }

    /** As another day's roster prints the place; who sat in before is a member now. */
    void print(PlaceView place) {
        part = Part.MEMBER;
        role = place.role();
        position = place.position();
        name = place.name();
        post = place.post();
        unitId = place.unit() == null ? null : place.unit().value();
    }

    /** The notice went. */
    void tell(Instant now) {
        toldOn = now;
    }

    /** 答复; another answer takes its place until the meeting is held. */
    void answer(AnswerCommand command, Actor by, boolean own, Instant now) {
        if (toldOn == null) {
            throw new RefusedException(null, "meeting.attendance.refused.notTold");
        }
        answer = command.answer();
        reason = command.reason();
        deputy = command.deputy();
        answeredBy = by.name();
        answeredOwn = own;
        answeredAt = now;
        FiledFor told = command.told();
        toldBy = told == null ? null : told.toldBy();
        toldHow = told == null ? null : told.how();
        toldAt = told == null ? null : told.toldAt();
    }

    /** The meeting moved: what was answered, or tapped already, was for another time. Whether there was such a thing. */
    boolean askAnew() {
        boolean hadOne = answer != null || presence != null;
        presence = null;
        came = "";
        answer = null;
        reason = "";
        deputy = "";
        answeredBy = null;
        answeredOwn = false;
        answeredAt = null;
        toldBy = null;
        toldHow = null;
        toldAt = null;
        return hadOne;
    }

    /** Whether they came, as it is tapped in the room. */
    void record(PresenceCommand command) {
        presence = command.presence();
        came = command.came().isEmpty() && presence == Presence.BY_DEPUTY ? deputy : command.came();
    }

    /** Records what was answered, where nothing else was tapped; whether there was something to record. */
    boolean recordAsAnswered() {
        if (presence != null || answer == null) {
            return false;
        }
        record(PresenceCommand.of(answer.expected()));
        return true;
    }

    /** Refuses an answer to something that meanwhile reads otherwise. */
    void expect(int known) {
        if (known != version) {
            throw new StaleVersionException(version, List.of());
        }
    }

    InvitationId id() {
        return new InvitationId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    boolean isMember() {
        return part == Part.MEMBER;
    }

    boolean is(PlaceView place) {
        return Objects.equals(personId, place.person().value());
    }

    boolean wasTold() {
        return toldOn != null;
    }

    boolean isUnanswered() {
        return toldOn != null && answer == null && (personId != null || unitId != null);
    }

    String name() {
        return name;
    }

    /** Who comes instead. */
    String deputy() {
        return deputy;
    }

    /** Why not. */
    String reason() {
        return reason;
    }

    /** Who sat there, where that is not the name itself. */
    String came() {
        return came;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    @Nullable
    Presence presence() {
        return presence;
    }
}
