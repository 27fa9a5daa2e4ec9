package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingFollowers;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingSubject.Subject;
import lianxi.meeting.MeetingSubjects;
import lianxi.meeting.MeetingView;
import lianxi.meeting.RegularDraft;
import lianxi.meeting.agenda.AgendaSource.Occasion;
import lianxi.meeting.agenda.AgendaSource.Proposal;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts agendas (议程起草): a regular meeting's from what stands on the day and what was put off, an ad-hoc or special-topic
 * meeting's from what it is called for.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgendaDraft implements RegularDraft, MeetingFollowers {

    private final AgendaProposals proposals;
    private final Carrying carrying;
    private final Waiting waiting;
    private final MeetingSubjects subjects;
    private final AuditTrail audit;

    AgendaDraft(
            AgendaProposals proposals, Carrying carrying, Waiting waiting, MeetingSubjects subjects, AuditTrail audit) {
        this.proposals = proposals;
        this.carrying = carrying;
        this.waiting = waiting;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** The last meeting's decisions first, then what was put off, then everything else by its kind; each subject once. */
    @Override
    public void fill(MeetingId meeting) {
        Occasion occasion = proposals.occasion(meeting);
        Set<String> known = new HashSet<>();
        List<Proposal> fresh = new ArrayList<>(proposals.standing(occasion));
        int drafted = take(meeting, fresh, AgendaKind.DECISIONS, known);
        for (WaitingItem item : waiting.forMeeting(meeting)) {
            String subject = carrying.carry(item.id(), meeting, occasion).subject();
            if (subject != null) {
                known.add(subject);
            }
            drafted++;
        }
        for (AgendaKind kind : AgendaKind.values()) {
            if (kind != AgendaKind.DECISIONS) {
                drafted += take(meeting, fresh, kind, known);
            }
        }
        audit.record(
                Actor.system(),
                "meeting.agenda-draft",
                "meeting",
                meeting,
                AuditFields.none().plain("items", null, drafted));
    }

    private int take(MeetingId meeting, List<Proposal> fresh, AgendaKind kind, Set<String> known) {
        int taken = 0;
        for (Proposal one : fresh) {
            if (one.kind() == kind && known.add(one.subject())) {
                carrying.add(meeting, one);
                taken++;
            }
        }
        return taken;
    }

    /** What it is called for becomes its first item. */
    @Override
    public void planned(Actor actor, MeetingView meeting) {
        String about = meeting.about();
        if (about == null) {
            return;
        }
        Occasion occasion = proposals.occasion(meeting.id());
        Optional<Subject> subject = subjects.find(actor, about);
        proposals
                .about(about, occasion)
                .ifPresentOrElse(
                        one -> carrying.add(meeting.id(), one),
                        () -> subject.ifPresent(one -> carrying.add(meeting.id(), plain(one, occasion))));
    }

    /** A thing of which no source knows more than its name. */
    private Proposal plain(Subject subject, Occasion occasion) {
        return new Proposal(
                AgendaKind.OWN,
                subject.subject(),
                carrying.plain(subject.title(), subject.explanation(), subject.reporter()),
                new Evidence(
                        occasion.now(),
                        List.of(),
                        List.of(new Evidence.Line(subject.subject(), subject.title(), "", "", subject.path()))));
    }
}
