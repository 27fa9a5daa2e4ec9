package lianxi.meeting.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaSource.Occasion;
import lianxi.meeting.agenda.AgendaSource.Proposal;
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

    private final AgendaItems items;
    private final AgendaProposals proposals;
    private final Carrying carrying;
    private final Waiting waiting;
    private final AgendaRules rules;
    private final AgendaDesk desk;
    private final MeetingQueries meetings;
    private final EvidenceJson json;
    private final AuditTrail audit;
    private final Clock clock;

    AgendaService(
            AgendaItems items,
            AgendaProposals proposals,
            Carrying carrying,
            Waiting waiting,
            AgendaRules rules,
            AgendaDesk desk,
            MeetingQueries meetings,
            EvidenceJson json,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.carrying = carrying;
        this.waiting = waiting;
        this.rules = rules;
        this.desk = desk;
        this.meetings = meetings;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** 增加议题: a free item, at the end. */
    @AllowedTo(Role.OFFICE)
    public AgendaItemId add(Actor actor, MeetingId meeting, AgendaItemCommand content) {
        desk.editable(meeting);
        AgendaItemCommand checked = rules.checked(content);
        AgendaItem item = items.saveAndFlush(new AgendaItem(
                meeting,
                carrying.end(meeting),
                AgendaKind.OWN,
                null,
                checked,
                json.write(Evidence.none(clock.instant()))));
        audit.record(actor, "meeting.agenda-add", OBJECT, item.id(), fields(null, checked));
        return item.id();
    }

    /** 列入议程: a thing as its source proposes it; what was taken out comes back with today's figures. */
    @AllowedTo(Role.OFFICE)
    public AgendaItemId take(Actor actor, MeetingId meeting, String subject) {
        desk.editable(meeting);
        Occasion occasion = proposals.occasion(meeting);
        Proposal proposal = proposals.about(subject, occasion).orElseThrow(NotFoundException::new);
        AgendaItem known = of(meeting).stream()
                .filter(item -> subject.equals(item.subject()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            AgendaItem item = carrying.add(meeting, proposal);
            audit.record(actor, "meeting.agenda-take", OBJECT, item.id(), fields(null, proposal.content()));
            return item.id();
        }
        if (known.state() != AgendaItemState.OPEN) {
            restore(actor, known.id());
            refresh(actor, known.id());
        }
        return known.id();
    }

    /** 再次列入: an item that waits since an earlier meeting, with today's figures. */
    @AllowedTo(Role.OFFICE)
    public AgendaItemId carry(Actor actor, MeetingId meeting, AgendaItemId earlier) {
        AgendaItem old = desk.any(earlier);
        desk.editable(meeting);
        if (old.meeting().equals(meeting)) {
            restore(actor, earlier);
            return earlier;
        }
        if (!waiting.waits(earlier)) {
            throw new RefusedException(null, "meeting.agenda.refused.taken");
        }
        String subject = old.subject();
        if (subject != null && of(meeting).stream().anyMatch(item -> subject.equals(item.subject()))) {
            return take(actor, meeting, subject);
        }
        AgendaItem item = carrying.carry(earlier, meeting, proposals.occasion(meeting));
        audit.record(
                actor,
                "meeting.agenda-carry",
                OBJECT,
                item.id(),
                AuditFields.none().plain("from", null, earlier));
        return item.id();
    }

    /** 修改议题. */
    @AllowedTo(Role.OFFICE)
    public void edit(Actor actor, AgendaItemId id, int version, AgendaItemCommand content) {
        AgendaItem item = desk.editable(id);
        AgendaItemCommand checked = rules.checked(content);
        item.expect(version, checked);
        AgendaItemCommand before = item.content();
        item.edit(checked);
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-edit", OBJECT, id, fields(before, checked));
    }

    /** 上移、下移, past its neighbour; the first does not go up, the last not down. */
    @AllowedTo(Role.OFFICE)
    public void move(Actor actor, AgendaItemId id, AgendaDirection direction) {
        AgendaItem item = desk.editable(id);
        List<AgendaItem> open = of(item.meeting()).stream()
                .filter(one -> one.state() == AgendaItemState.OPEN)
                .toList();
        int at = open.indexOf(item);
        int to = direction == AgendaDirection.UP ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= open.size()) {
            return;
        }
        List<AgendaItem> all = new ArrayList<>(of(item.meeting()));
        Collections.swap(all, all.indexOf(item), all.indexOf(open.get(to)));
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).position() != place + 1) {
                all.get(place).moveTo(place + 1);
                items.saveAndFlush(all.get(place));
            }
        }
        audit.record(
                actor, "meeting.agenda-move", OBJECT, id, AuditFields.none().plain("number", at + 1, to + 1));
    }

    /** 缓议: the next meeting takes it up, at once where its agenda is drafted already. */
    @AllowedTo(Role.OFFICE)
    public void defer(Actor actor, AgendaItemId id, String reason) {
        AgendaItem item = desk.deferrable(id);
        MeetingView meeting = meetings.view(item.meeting());
        item.defer(rules.reason(reason));
        items.saveAndFlush(item);
        if (!item.kind().isCollective()) {
            waiting.nextDrafted(meeting).ifPresent(next -> handOn(actor, item, next));
        }
        audit.record(actor, "meeting.agenda-defer", OBJECT, id, AuditFields.of("note", null, reason));
    }

    /** To an agenda that is drafted already; what was taken out there, as it had another meeting, stands again. */
    private void handOn(Actor actor, AgendaItem item, MeetingId next) {
        desk.editable(next);
        Optional<AgendaItem> known = of(next).stream()
                .filter(one -> one.subject() != null && one.subject().equals(item.subject()))
                .findFirst();
        if (known.isEmpty()) {
            carrying.carry(item.id(), next, proposals.occasion(next));
        } else if (known.get().state() == AgendaItemState.REMOVED) {
            restore(actor, known.get().id());
        }
    }

    /** 移出议程; {@link #restore} takes it back. */
    @AllowedTo(Role.OFFICE)
    public void remove(Actor actor, AgendaItemId id) {
        AgendaItem item = desk.editable(id);
        item.remove();
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-remove", OBJECT, id, AuditFields.none());
    }

    /** 恢复: what was put off or taken out stands again where it stood, unless a later meeting has taken it up. */
    @AllowedTo(Role.OFFICE)
    public void restore(Actor actor, AgendaItemId id) {
        AgendaItem item = desk.deferrable(id);
        if (items.existsByCarriedFrom(id.value())) {
            throw new RefusedException(null, "meeting.agenda.refused.taken");
        }
        item.restore();
        items.saveAndFlush(item);
        audit.record(actor, "meeting.agenda-restore", OBJECT, id, AuditFields.none());
    }

    /** 更新数据 of one item: today's figures; an explanation that nobody edited is written anew. */
    @AllowedTo(Role.OFFICE)
    public void refresh(Actor actor, AgendaItemId id) {
        AgendaItem item = desk.editable(id);
        refresh(actor, List.of(item));
    }

    /** 更新数据 of all items that stand. */
    @AllowedTo(Role.OFFICE)
    public void refreshAll(Actor actor, MeetingId meeting) {
        desk.editable(meeting);
        refresh(
                actor,
                of(meeting).stream()
                        .filter(item -> item.state() == AgendaItemState.OPEN)
                        .toList());
    }

    private void refresh(Actor actor, List<AgendaItem> stale) {
        for (AgendaItem item : stale) {
            carrying.proposal(item, proposals.occasion(item.meeting())).ifPresent(now -> {
                item.refresh(now.content().explanation(), json.write(now.evidence()));
                items.saveAndFlush(item);
                audit.record(actor, "meeting.agenda-refresh", OBJECT, item.id(), AuditFields.none());
            });
        }
    }

    private List<AgendaItem> of(MeetingId meeting) {
        return items.findByMeetingIdOrderByPositionAscIdAsc(meeting.value());
    }

    private static AuditFields fields(@Nullable AgendaItemCommand before, AgendaItemCommand after) {
        return AuditFields.of("title", before == null ? null : before.title(), after.title())
                .changed("explanation", before == null ? null : before.explanation(), after.explanation())
                .changed("unit", before == null ? null : before.unit(), after.unit())
                .changed("reporter", before == null ? null : before.reporter(), after.reporter())
                .changed("minutes", before == null ? null : before.minutes(), after.minutes());
    }
}
