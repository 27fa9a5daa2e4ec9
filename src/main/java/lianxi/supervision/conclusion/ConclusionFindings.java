package lianxi.supervision.conclusion;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.Sha256;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a conclusion concludes (所认定的问题): until it is signed, whatever stands in its inspection's record. */
@Component
class ConclusionFindings {

    private final FindingQueries findings;

    ConclusionFindings(FindingQueries findings) {
        this.findings = findings;
    }

    List<FindingLine> of(@Nullable InspectionId inspection, ConclusionState state, List<FindingId> taken) {
        if (inspection != null && !state.isSigned()) {
            return findings.ofInspection(inspection).stream()
                    .filter(line -> line.state() == FindingState.RECORDED)
                    .toList();
        }
        Map<FindingId, FindingLine> lines = findings.lines(taken);
        return taken.stream().map(lines::get).toList();
    }

    /** In the conclusion's order, without their rectifications. */
    List<FindingLine> texts(List<FindingId> taken) {
        Map<FindingId, FindingLine> lines =
                findings.texts(taken).stream().collect(Collectors.toMap(FindingLine::id, Function.identity()));
        return taken.stream().map(lines::get).toList();
    }

    /** What a signature is given to: another one, once a word of the text or a finding has changed. */
    static String mark(ConclusionText text, List<FindingLine> lines) {
        StringBuilder all = new StringBuilder(text.toString());
        lines.forEach(line -> all.append('\n').append(line.id()).append(' ').append(line.text()));
        return Sha256.of(all.toString());
    }

    List<FindingLine> of(Conclusion conclusion) {
        return of(conclusion.inspection(), conclusion.state(), conclusion.findings());
    }
}
