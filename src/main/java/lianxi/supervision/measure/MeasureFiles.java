package lianxi.supervision.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.document.PdfRenderer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of talks and proposals, whose views prove that their reader may read them (约谈、问责建议 PDF). */
@Component
@Transactional(readOnly = true)
public class MeasureFiles {

    private final PdfRenderer renderer;
    private final TalkPrint talks;
    private final ProposalPrint proposals;
    private final FrozenProposals frozen;
    private final Clock clock;

    MeasureFiles(PdfRenderer renderer, TalkPrint talks, ProposalPrint proposals, FrozenProposals frozen, Clock clock) {
        this.renderer = renderer;
        this.talks = talks;
        this.proposals = proposals;
        this.frozen = frozen;
        this.clock = clock;
    }

    public byte[] of(TalkView talk) {
        return renderer.render(talks.compose(talk, LocalDate.now(clock), today()));
    }

    /** The approved file; before the approval, or where it was never given, the draft. */
    public byte[] of(ProposalView proposal) {
        if (proposal.approval() != null) {
            return frozen.pdf(proposal.line().id());
        }
        return renderer.render(proposals.compose(
                proposal.line().subject().unit(), proposal.line().text(), proposal.ownUnit(), null, today()));
    }

    /** The day's beginning: the same text gives the same file all day. */
    private Instant today() {
        return clock.instant().atZone(clock.getZone()).with(LocalTime.MIN).toInstant();
    }
}
