package lianxi.meeting.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaOffers.Offer;
import org.jspecify.annotations.Nullable;

/** Where items come from (议题来源), one bean per kind. */
interface AgendaSource {

    AgendaKind kind();

    /** What belongs on the agenda today, in the order of the agenda. */
    List<Proposal> proposals(Occasion occasion);

    /** What may be put on the agenda today, for a list to choose from: no more than its title and who reports. */
    default List<Offer> offers(Occasion occasion) {
        return proposals(occasion).stream().map(AgendaSource::offer).toList();
    }

    /** The item of a subject as it stands today, whether or not it would be proposed; empty if it is none of this source. */
    Optional<Proposal> about(String subject, Occasion occasion);

    /**
     * For which meeting, and on which day.
     *
     * @param previous the last meeting that was held before; null for the first
     */
    record Occasion(@Nullable MeetingView previous, LocalDate today, Instant now) {}

    /**
     * An item that a source proposes.
     *
     * @param subject what it is about, as "problem:12"; a word alone for all that stands, as "late"
     */
    record Proposal(AgendaKind kind, String subject, AgendaItemCommand content, Evidence evidence) {}

    private static Offer offer(Proposal proposal) {
        return new Offer(
                proposal.kind(),
                proposal.subject(),
                proposal.content().title(),
                proposal.content().reporter(),
                proposal.evidence().lines().get(0).path());
    }

    /** The number of a subject of the kind, as 12 of "problem:12". */
    static Optional<Long> id(String subject, String kind) {
        return subject.matches(kind + ":[0-9]{1,18}")
                ? Optional.of(Long.parseLong(subject.substring(kind.length() + 1)))
                : Optional.empty();
    }
}
