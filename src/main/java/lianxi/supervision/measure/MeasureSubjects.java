package lianxi.supervision.measure;

import java.util.List;
import java.util.Optional;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.supervision.FindingId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingState;
import lianxi.task.TaskOrigin;
import lianxi.task.order.LadderQueries;
import lianxi.task.order.MatterKey;
import lianxi.task.order.Pressing;
import lianxi.task.order.Rung;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a talk or a proposal may be about (事由): concluded findings, and what the ladder carried past the 督查通报. */
@Component
class MeasureSubjects {

    private static final String TASK = "task";

    private final FindingQueries findings;
    private final LadderQueries ladder;
    private final JdbcClient jdbc;

    MeasureSubjects(FindingQueries findings, LadderQueries ladder, JdbcClient jdbc) {
        this.findings = findings;
        this.ladder = ladder;
        this.jdbc = jdbc;
    }

    /**
     * @param key as "finding-3" or "task-12"; a rectification leads to its finding
     * @throws NotFoundException if there is no such thing, or none that the ladder carried so far
     */
    MeasureSubject find(String key) {
        MatterKey matter = MatterKey.parse(key).orElseThrow(NotFoundException::new);
        if (MeasureSubject.isFinding(matter)) {
            return ofFinding(new FindingId(matter.id()));
        }
        return findingOf(matter).map(this::ofFinding).orElseGet(() -> ofMatter(matter));
    }

    /** What a review has revoked since a talk or a proposal was prepared goes no further. */
    void requireStanding(@Nullable FindingId finding) {
        if (finding != null) {
            ofFinding(finding);
        }
    }

    private MeasureSubject ofFinding(FindingId id) {
        FindingLine finding =
                Optional.ofNullable(findings.lines(List.of(id)).get(id)).orElseThrow(NotFoundException::new);
        if (finding.state() != FindingState.CONCLUDED) {
            throw new RefusedException(null, "supervision.measure.refused.not-concluded");
        }
        var task = finding.rectification();
        return new MeasureSubject(
                id,
                task == null ? null : new MatterKey(TASK, task.id().value()),
                finding.unit(),
                finding.unitName(),
                finding.text().title(),
                task == null ? null : task.due());
    }

    private Optional<FindingId> findingOf(MatterKey matter) {
        return matter.kind().equals(TASK)
                ? jdbc.sql("select origin_id from task where id = :id and origin_kind = :finding")
                        .param("id", matter.id())
                        .param("finding", TaskOrigin.FINDING)
                        .query((row, n) -> new FindingId(row.getLong(1)))
                        .optional()
                : Optional.empty();
    }

    private MeasureSubject ofMatter(MatterKey matter) {
        Pressing pressing = ladder.of(List.of(matter)).stream()
                .filter(one -> one.above().stream().anyMatch(sent -> sent.rung() == Rung.NOTICE))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new MeasureSubject(
                null,
                matter,
                pressing.facts().unit(),
                pressing.unitName(),
                pressing.facts().title(),
                pressing.facts().due());
    }
}
