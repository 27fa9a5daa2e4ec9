package lianxi.supervision.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection brought to light (检查记录): its frozen checklist with what was found of each line, and what was noted.
 *
 * @param frozenAt of when the checklist is; null before the beginning
 * @param answers by line number, the latest first
 */
public record InspectionRecord(
        InspectionView inspection,
        @Nullable Instant frozenAt,
        List<CheckLine> lines,
        Map<Integer, List<Answer>> answers,
        List<RemarkView> remarks,
        List<InspectionEntry> entries) {

    public InspectionRecord {
        lines = List.copyOf(lines);
        answers = Map.copyOf(answers);
        remarks = List.copyOf(remarks);
        entries = List.copyOf(entries);
    }

    InspectionRecord with(List<RemarkView> filed) {
        return new InspectionRecord(inspection, frozenAt, lines, answers, filed, entries);
    }

    /** What stands of a line; null while nobody answered it. */
    public @Nullable Answer answer(int line) {
        List<Answer> given = answers.getOrDefault(line, List.of());
        return given.isEmpty() ? null : given.get(0);
    }

    /** What was answered of it before, the latest first. */
    public List<Answer> earlier(int line) {
        List<Answer> given = answers.getOrDefault(line, List.of());
        return given.isEmpty() ? given : given.subList(1, given.size());
    }

    public List<RemarkView> remarks(RemarkKind kind) {
        return remarks.stream().filter(one -> one.kind() == kind).toList();
    }

    /** The lines that did not hold (不符), in order. */
    public List<CheckLine> differing() {
        return with(Verdict.DIFFERS);
    }

    public List<CheckLine> with(Verdict verdict) {
        return lines.stream()
                .filter(line -> {
                    Answer answer = answer(line.number());
                    return answer != null && answer.verdict() == verdict;
                })
                .toList();
    }

    /** Lines of which nobody has said anything yet. */
    public int open() {
        return (int)
                lines.stream().filter(line -> answer(line.number()) == null).count();
    }
}
