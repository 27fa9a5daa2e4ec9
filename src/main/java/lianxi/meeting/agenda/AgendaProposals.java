package lianxi.meeting.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.agenda.AgendaOffers.Offer;
import lianxi.meeting.agenda.AgendaSource.Occasion;
import lianxi.meeting.agenda.AgendaSource.Proposal;
import org.springframework.stereotype.Component;

/** All sources together: what belongs on an agenda today (议题库), and any one thing as it stands. */
@Component
class AgendaProposals {

    private final List<AgendaSource> sources;
    private final MeetingQueries meetings;
    private final Clock clock;

    AgendaProposals(List<AgendaSource> sources, MeetingQueries meetings, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(AgendaSource::kind))
                .toList();
        this.meetings = meetings;
        this.clock = clock;
    }

    Occasion occasion(MeetingId meeting) {
        return new Occasion(meetings.previousOf(meeting).orElse(null), LocalDate.now(clock), clock.instant());
    }

    /** In the order of the kinds. */
    List<Proposal> standing(Occasion occasion) {
        return sources.stream()
                .flatMap(source -> source.proposals(occasion).stream())
                .toList();
    }

    /** Only the things that stand by themselves, whatever was held before, to choose from. */
    List<Offer> single() {
        Occasion occasion = new Occasion(null, LocalDate.now(clock), clock.instant());
        return sources.stream()
                .filter(source -> !source.kind().isCollective())
                .flatMap(source -> source.offers(occasion).stream())
                .toList();
    }

    Optional<Proposal> about(String subject, Occasion occasion) {
        return sources.stream()
                .flatMap(source -> source.about(subject, occasion).stream())
                .findFirst();
    }
}
