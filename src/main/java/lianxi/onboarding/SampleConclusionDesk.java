package lianxi.onboarding;

import java.util.List;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.conclusion.ConclusionQueries;
import lianxi.supervision.conclusion.ConclusionService;
import lianxi.supervision.conclusion.ConclusionView;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.ReplyCommand;
import lianxi.task.TaskId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that concludes inspections and answers them (督查结论、回应). */
@Component
@Profile("sample")
class SampleConclusionDesk {

    private final ConclusionService conclusions;
    private final ConclusionQueries queries;
    private final FindingService findings;
    private final FindingQueries findingQueries;

    SampleConclusionDesk(
            ConclusionService conclusions,
            ConclusionQueries queries,
            FindingService findings,
            FindingQueries findingQueries) {
        this.conclusions = conclusions;
        this.queries = queries;
        this.findings = findings;
        this.findingQueries = findingQueries;
    }

    ConclusionId draft(Actor supervisor, InspectionId inspection) {
        ConclusionId id = conclusions.draft(supervisor, inspection);
        conclusions.submit(supervisor, id, queries.view(supervisor, id).version());
        return id;
    }

    ConclusionId sign(Actor head, InspectionId inspection) {
        ConclusionView read = view(head, inspection);
        conclusions.sign(head, read.id(), read.version(), queries.mark(read, queries.findings(read)));
        return read.id();
    }

    ConclusionId receive(Actor contact, InspectionId inspection) {
        ConclusionView sent = view(contact, inspection);
        conclusions.receive(contact, sent.id(), sent.version());
        return sent.id();
    }

    FindingId reply(Actor contact, InspectionId inspection, String words) {
        FindingId finding = finding(inspection).id();
        findings.reply(contact, finding, new ReplyCommand(words, List.of()));
        return finding;
    }

    /** The task that the finding became. */
    TaskId rectification(Actor actor, InspectionId inspection) {
        FindingId finding = finding(inspection).id();
        return Objects.requireNonNull(findingQueries.view(actor, finding).line().rectification())
                .id();
    }

    private FindingLine finding(InspectionId inspection) {
        return findingQueries.ofInspection(inspection).get(0);
    }

    private ConclusionView view(Actor actor, InspectionId inspection) {
        return queries.ofInspection(actor, inspection).orElseThrow();
    }
}
