package lianxi.meeting.minutes;

import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingSection;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Minutes and follow-up report on the page of their meeting (会议纪要、落实情况): one query. */
@Component
@Order(40)
class PapersSection implements MeetingSection {

    private final PaperQueries papers;

    PapersSection(PaperQueries papers) {
        this.papers = papers;
    }

    @Override
    public String template() {
        return "meeting/minutes/section";
    }

    @Override
    public Optional<Object> content(Actor actor, MeetingId meeting) {
        return Optional.of(new Content(papers.of(actor, meeting), actor.is(Role.OFFICE)));
    }

    /** What the fragment draws. */
    public record Content(List<PaperLine> lines, boolean office) {

        public List<PaperLine> minutes() {
            return of(PaperKind.MINUTES);
        }

        public List<PaperLine> reports() {
            return of(PaperKind.REPORT);
        }

        private List<PaperLine> of(PaperKind kind) {
            return lines.stream().filter(line -> line.kind() == kind).toList();
        }
    }
}
