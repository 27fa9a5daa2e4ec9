package lianxi.meeting.agenda;

import java.time.Clock;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with an agenda (编排议程): adds, edits, orders, puts off, takes out and refreshes items. */
@Service
@Transactional
public class AgendaService {

    private static final String OBJECT = "meeting_agenda_item";
    private static final int NOTE_MAX = 300;

    private final AgendaItems items;
    private final EvidenceJson json;
    private final AuditTrail audit;
    private final Clock clock;

    AgendaService(AgendaItems items, EvidenceJson json, AuditTrail audit, Clock clock) {
        this.items = items;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** 增加议题: a free item, at the end. */
    @AllowedTo(Role.OFFICE)
    public AgendaItemId add(Actor actor, MeetingId meeting, AgendaItemCommand content) {
        check(content);
        AgendaItem item = items.saveAndFlush(new AgendaItem(
                meeting, end(meeting), AgendaKind.OWN, null, content, json.write(Evidence.none(clock.instant()))));
        audit.record(actor, "meeting.agenda-add", OBJECT, item.id(), fields(null, item.content()));
        return item.id();
    }

    /** 修改议题. */
    @AllowedTo(Role.OFFICE)
    public void edit(Actor actor, AgendaItemId id, int version, AgendaItemCommand content) {
        AgendaItem item = find(id);
        item.expect(version, content);
        check(content);
        AgendaItemCommand before = item.content();
        item.edit(content);
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-edit", OBJECT, id, fields(before, content));
    }

    /** 上移、下移, past its neighbour; the first cannot go up, the last not down. */
    @AllowedTo(Role.OFFICE)
    public void move(Actor actor, AgendaItemId id, AgendaDirection direction) {
        AgendaItem item = find(id);
        List<AgendaItem> open = standing(item.meeting());
        int at = open.indexOf(item);
        int to = direction == AgendaDirection.UP ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= open.size()) {
            return;
        }
        AgendaItem neighbour = open.get(to);
        int place = item.position();
        item.moveTo(neighbour.position());
        neighbour.moveTo(place);
        items.saveAndFlush(neighbour);
        items.saveAndFlush(item);
        audit.record(
                actor, "meeting.agenda-move", OBJECT, id, AuditFields.none().plain("number", at + 1, to + 1));
    }

    /** 缓议: the next meeting's agenda takes it up, with the reason. */
    @AllowedTo(Role.OFFICE)
    public void defer(Actor actor, AgendaItemId id, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("note", "meeting.agenda.refused.missing.note");
        }
        if (reason.length() > NOTE_MAX) {
            throw new RefusedException("note", "meeting.agenda.refused.tooLong", NOTE_MAX);
        }
        AgendaItem item = find(id);
        item.defer(reason.strip());
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-defer", OBJECT, id, AuditFields.of("note", null, reason));
    }

    /** 移出议程; {@link #restore} takes it back. */
    @AllowedTo(Role.OFFICE)
    public void remove(Actor actor, AgendaItemId id) {
        AgendaItem item = find(id);
        item.remove();
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-remove", OBJECT, id, AuditFields.none());
    }

    /** 恢复: what was put off or taken out stands again where it stood. */
    @AllowedTo(Role.OFFICE)
    public void restore(Actor actor, AgendaItemId id) {
        AgendaItem item = find(id);
        item.restore();
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-restore", OBJECT, id, AuditFields.none());
    }

    private List<AgendaItem> standing(MeetingId meeting) {
        return items.findByMeetingIdOrderByPositionAscIdAsc(meeting.value()).stream()
                .filter(item -> item.state() == AgendaItemState.OPEN)
                .toList();
    }

    private int end(MeetingId meeting) {
        return items.findByMeetingIdOrderByPositionAscIdAsc(meeting.value()).stream()
                        .mapToInt(AgendaItem::position)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static void check(AgendaItemCommand content) {
        if (content.title().isBlank()) {
            throw new RefusedException("title", "meeting.agenda.refused.missing.title");
        }
        limit("title", content.title(), AgendaItemCommand.TITLE_MAX);
        limit("explanation", content.explanation(), AgendaItemCommand.EXPLANATION_MAX);
        limit("reporter", content.reporter(), AgendaItemCommand.REPORTER_MAX);
        if (content.minutes() < 1 || content.minutes() > AgendaItemCommand.MINUTES_MAX) {
            throw new RefusedException("minutes", "meeting.agenda.refused.minutes", AgendaItemCommand.MINUTES_MAX);
        }
    }

    private static void limit(String field, String text, int most) {
        if (text.length() > most) {
            throw new RefusedException(field, "meeting.agenda.refused.tooLong", most);
        }
    }

    private AgendaItem find(AgendaItemId id) {
        return items.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static AuditFields fields(@Nullable AgendaItemCommand before, AgendaItemCommand after) {
        return AuditFields.of("title", before == null ? null : before.title(), after.title())
                .changed("explanation", before == null ? null : before.explanation(), after.explanation())
                .changed("unit", before == null ? null : before.unit(), after.unit())
                .changed("reporter", before == null ? null : before.reporter(), after.reporter())
                .changed("minutes", before == null ? null : before.minutes(), after.minutes());
    }
}
