package lianxi.meeting.agenda;

import java.util.List;
import java.util.stream.Stream;
import lianxi.meeting.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office may put on an agenda (待上会库): what waits since an earlier meeting, and what the sources propose. */
@Component
@Transactional(readOnly = true)
public class AgendaOffers {

    private final AgendaProposals proposals;
    private final Waiting waiting;
    private final AgendaWords words;

    AgendaOffers(AgendaProposals proposals, Waiting waiting, AgendaWords words) {
        this.proposals = proposals;
        this.waiting = waiting;
        this.words = words;
    }

    /** All that does not stand on the agenda. */
    public record Offers(List<WaitingItem> waiting, List<Offer> proposed) {}

    /**
     * A thing that a source proposes.
     *
     * @param path its page; null for a collective item
     */
    public record Offer(
            AgendaKind kind,
            String subject,
            String title,
            String reporter,
            @Nullable String path) {}

    public Offers of(MeetingId meeting) {
        Waiting.Pool pool = waiting.pool(meeting);
        Stream<Offer> collective = Stream.of(AgendaKind.values())
                .filter(AgendaKind::isCollective)
                .filter(kind -> kind != AgendaKind.DECISIONS || !pool.first())
                .map(kind ->
                        new Offer(kind, kind.subject(), words.text(kind.messageKey()), words.reporter(null), null));
        Stream<Offer> single = proposals.single().stream();
        return new Offers(
                pool.waiting(),
                Stream.concat(single, collective)
                        .filter(offer -> !pool.standing().contains(offer.subject()))
                        .toList());
    }

    /** How many items wait since earlier meetings. */
    public int waiting(MeetingId meeting) {
        return waiting.forMeeting(meeting).size();
    }
}
