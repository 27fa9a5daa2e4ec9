package lianxi.meeting.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.meeting.MeetingId;
import lianxi.shared.FieldConflict;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** An item of a meeting's agenda (议题): what it is about, who reports, how long, and the evidence as it was frozen. */
@Entity
@Table(name = "meeting_agenda_item")
class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long meetingId;

    @OptimisticLock(excluded = true)
    private int position;

    @Enumerated(EnumType.STRING)
    private AgendaKind kind;

    private @Nullable String subject;
    private String title;
    private String explanation;
    private String drafted;
    private @Nullable Long unitId;
    private String reporter;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private AgendaItemState state;

    private String note;
    private @Nullable Long carriedFrom;

    @OptimisticLock(excluded = true)
    private String evidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {}

    AgendaItem(
            MeetingId meeting,
            int position,
            AgendaKind kind,
            @Nullable String subject,
            AgendaItemCommand content,
            String evidence) {
        this.meetingId = meeting.value();
        this.position = position;
        this.kind = kind;
        this.subject = subject;
        this.state = AgendaItemState.OPEN;
        this.note = "";
        this.evidence = evidence;
        this.drafted = content.explanation();
        write(content);
    }

    AgendaItemId id() {
        return new AgendaItemId(Objects.requireNonNull(id));
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    AgendaKind kind() {
        return kind;
    }

    @Nullable
    String subject() {
        return subject;
    }

    AgendaItemState state() {
        return state;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    int version() {
        return version;
    }

    AgendaItemCommand content() {
        return new AgendaItemCommand(title, explanation, unitId == null ? null : new UnitId(unitId), reporter, minutes);
    }

    String evidence() {
        return evidence;
    }

    /** 再次列入: what an earlier meeting did not come to; words that nobody edited are still the product's. */
    void comesBackFrom(AgendaItem earlier) {
        carriedFrom = earlier.id().value();
        drafted = earlier.drafted;
    }

    /** Refuses what was written on another state of it; both texts go with the refusal. */
    void expect(int known, AgendaItemCommand yours) {
        if (known == version) {
            return;
        }
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "title", title, yours.title());
        compare(conflicts, "explanation", explanation, yours.explanation());
        compare(conflicts, "reporter", reporter, yours.reporter());
        compare(conflicts, "minutes", Integer.toString(minutes), Integer.toString(yours.minutes()));
        throw new StaleVersionException(version, conflicts);
    }

    void edit(AgendaItemCommand content) {
        requireOpen();
        write(content);
    }

    void moveTo(int place) {
        position = place;
    }

    /** 缓议: the next meeting's agenda takes it up. */
    void defer(String reason) {
        requireOpen();
        state = AgendaItemState.DEFERRED;
        note = reason;
    }

    /** 移出议程 */
    void remove() {
        requireOpen();
        state = AgendaItemState.REMOVED;
    }

    /** 恢复: back on the agenda, at its old place. */
    void restore() {
        if (state == AgendaItemState.OPEN) {
            throw new RefusedException(null, "meeting.agenda.refused.stands");
        }
        state = AgendaItemState.OPEN;
        note = "";
    }

    /** 更新数据: today's figures; the text too, where nobody has edited it. */
    void refresh(String text, String figures) {
        requireOpen();
        if (explanation.equals(drafted) && !text.isEmpty()) {
            explanation = text;
            drafted = text;
        }
        evidence = figures;
    }

    private void write(AgendaItemCommand content) {
        title = content.title();
        explanation = content.explanation();
        unitId = content.unit() == null ? null : content.unit().value();
        reporter = content.reporter();
        minutes = content.minutes();
    }

    private void requireOpen() {
        if (state != AgendaItemState.OPEN) {
            throw new RefusedException(null, "meeting.agenda.refused.gone");
        }
    }

    private static void compare(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict("meetingAgendaItemForm." + field, theirs, yours));
        }
    }
}
