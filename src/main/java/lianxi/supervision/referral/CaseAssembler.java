package lianxi.supervision.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.supervision.FindingId;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingView;
import lianxi.supervision.finding.ThreadEntry;
import lianxi.supervision.referral.CaseFile.Exhibit;
import lianxi.supervision.referral.CaseFile.Step;
import lianxi.task.TaskLine;
import org.springframework.stereotype.Component;

/** Assembles a case from a finding and everything that followed from it (汇集线索材料). */
@Component
class CaseAssembler {

    private final FindingQueries findings;
    private final ChainAssembler chains;
    private final ReferralWords words;
    private final Clock clock;

    CaseAssembler(FindingQueries findings, ChainAssembler chains, ReferralWords words, Clock clock) {
        this.findings = findings;
        this.chains = chains;
        this.words = words;
        this.clock = clock;
    }

    /** @throws lianxi.shared.NotFoundException if there is no such finding, or the actor may not read it */
    FindingView finding(Actor actor, FindingId id) {
        return findings.view(actor, id);
    }

    CaseFile assemble(Actor actor, FindingView finding, List<Exhibit> added) {
        return new CaseFile(
                        clock.instant(),
                        finding.line().unitName(),
                        finding.line().text().title(),
                        finding.line().text().happenedOn(),
                        finding.line().text().facts(),
                        finding.line().text().duty(),
                        Objects.requireNonNullElse(finding.line().projectName(), ""),
                        rectification(finding),
                        findings.signedThread(finding.line().id()).stream()
                                .map(this::step)
                                .toList(),
                        chains.chain(actor, finding.line()),
                        exhibits(finding))
                .with(added);
    }

    private Step step(ThreadEntry entry) {
        return new Step(entry.at(), entry.by(), words.text(entry.what()), entry.words());
    }

    private List<Exhibit> exhibits(FindingView finding) {
        List<Exhibit> exhibits = new ArrayList<>();
        finding.evidence()
                .forEach(file -> exhibits.add(Exhibit.of(file, words.text("supervision.referral.source.evidence"))));
        finding.replies()
                .forEach(reply -> reply.files()
                        .forEach(file ->
                                exhibits.add(Exhibit.of(file, words.text("supervision.referral.source.reply")))));
        return exhibits;
    }

    private String rectification(FindingView finding) {
        if (!finding.line().text().rectify()) {
            return "";
        }
        TaskLine task = finding.line().rectification();
        LocalDate due = task == null ? finding.line().text().due() : task.due();
        return words.text(
                "supervision.referral.rectification",
                finding.line().text().demand(),
                due == null ? words.text("supervision.referral.none.word") : words.day(due),
                words.text(
                        task == null
                                ? "supervision.referral.not-assigned"
                                : task.state().messageKey()));
    }
}
