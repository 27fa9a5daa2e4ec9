package lianxi.meeting.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaSource.Occasion;
import lianxi.meeting.agenda.AgendaSource.Proposal;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts things on an agenda, with that day's figures: proposals, and items of earlier meetings that come back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Carrying {

    static final int OWN_MINUTES = 10;

    private final AgendaItems items;
    private final AgendaProposals proposals;
    private final EvidenceJson json;
    private final AgendaWords words;

    Carrying(AgendaItems items, AgendaProposals proposals, EvidenceJson json, AgendaWords words) {
        this.items = items;
        this.proposals = proposals;
        this.json = json;
        this.words = words;
    }

    /** At the end of the agenda. */
    AgendaItem add(MeetingId meeting, Proposal proposal) {
        return items.saveAndFlush(new AgendaItem(
                meeting,
                end(meeting),
                proposal.kind(),
                proposal.subject(),
                proposal.content(),
                json.write(proposal.evidence())));
    }

    /** 再次列入: with its own words and today's figures. */
    AgendaItem carry(AgendaItemId earlier, MeetingId meeting, Occasion occasion) {
        AgendaItem old = items.findById(earlier.value()).orElseThrow(NotFoundException::new);
        AgendaItem item =
                new AgendaItem(meeting, end(meeting), old.kind(), old.subject(), old.content(), old.evidence());
        item.comesBackFrom(old);
        proposal(old, occasion).ifPresent(one -> item.refresh(one.content().explanation(), json.write(one.evidence())));
        return items.saveAndFlush(item);
    }

    /** The item's thing as it stands now; empty for a free item, and for a thing of which no source knows any more. */
    Optional<Proposal> proposal(AgendaItem item, Occasion occasion) {
        return Optional.ofNullable(item.subject()).flatMap(subject -> proposals.about(subject, occasion));
    }

    AgendaItemCommand plain(String title, String explanation, @Nullable UnitId unit) {
        return new AgendaItemCommand(
                AgendaWords.shortened(title, AgendaItemCommand.TITLE_MAX),
                AgendaWords.shortened(explanation, AgendaItemCommand.EXPLANATION_MAX),
                unit,
                words.reporter(unit),
                OWN_MINUTES);
    }

    int end(MeetingId meeting) {
        List<AgendaItem> all = items.findByMeetingIdOrderByPositionAscIdAsc(meeting.value());
        return all.stream()
                        .map(AgendaItem::position)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
    }
}
