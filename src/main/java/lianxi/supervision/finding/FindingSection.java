package lianxi.supervision.finding;

import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The findings on the page /supervision (督查工作页上的发现问题与整改): the latest, within the reader's scope. */
@Component
@Order(40)
class FindingSection implements SupervisionSection {

    private static final int LATEST = 5;

    private final LatestFindings findings;

    FindingSection(LatestFindings findings) {
        this.findings = findings;
    }

    @Override
    public String template() {
        return "supervision/finding/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        return Optional.of(new Content(findings.of(actor, LATEST)));
    }

    /** What the fragment draws. */
    record Content(List<LatestFindings.Latest> lines) {}
}
