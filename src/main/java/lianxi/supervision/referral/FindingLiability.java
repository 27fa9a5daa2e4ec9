package lianxi.supervision.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.liability.Deed;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Liable;
import lianxi.shared.Actor;
import lianxi.supervision.FindingId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import org.springframework.stereotype.Component;

/** Who answered for what a finding is about, on the day of the facts (发现问题的责任链). */
@Component
class FindingLiability implements LiabilitySource {

    static final String KIND = "finding";

    private final FindingQueries findings;

    FindingLiability(FindingQueries findings) {
        this.findings = findings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Liable> on(Actor actor, long id, LocalDate day) {
        FindingLine line = findings.view(actor, new FindingId(id)).line();
        return day.isBefore(line.text().happenedOn()) ? Optional.empty() : Optional.of(thing(line));
    }

    /** Told within the reader's scope only, by {@link #account}. */
    @Override
    public List<Deed> deeds(long id, LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<Account> account(Actor actor, long id, LocalDate day, LocalDate today) {
        return on(actor, id, day).map(thing -> new Account(thing, deeds(actor, id)));
    }

    private List<Deed> deeds(Actor actor, long id) {
        return findings.thread(actor, new FindingId(id)).stream()
                .map(entry -> new Deed(entry.at(), null, entry.by(), entry.what()))
                .toList();
    }

    private static Liable thing(FindingLine line) {
        return new Liable(
                line.text().title(),
                line.path(),
                line.unit(),
                null,
                line.text().happenedOn(),
                line.text().due(),
                line.rectification() == null ? null : line.rectification().completedOn());
    }
}
