package lianxi.supervision.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.roster.RosterQueries;
import lianxi.shared.BusinessClock;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.inspection.InspectionRecord;
import lianxi.supervision.inspection.InspectionView;
import lianxi.supervision.inspection.RemarkKind;
import lianxi.supervision.inspection.RemarkView;
import org.springframework.stereotype.Component;

/** The first words of a conclusion, from what is recorded (督查结论初稿); a supervisor edits them. */
@Component
class ConclusionDrafts {

    private final ConclusionWords words;
    private final RosterQueries roster;

    ConclusionDrafts(ConclusionWords words, RosterQueries roster) {
        this.words = words;
        this.roster = roster;
    }

    ConclusionText of(InspectionRecord record, List<FindingLine> findings) {
        InspectionView inspection = record.inspection();
        String unit = roster.unit(inspection.unit()).name();
        String matter = inspection.matter() == CheckMatter.OTHER
                ? words.draft("matter.other")
                : words.text(inspection.matter().messageKey());
        LocalDate day = inspection.begunAt() == null
                ? inspection.day()
                : LocalDate.ofInstant(inspection.begunAt(), BusinessClock.ZONE);
        String opening = words.draft(
                "opening",
                words.day(day),
                unit,
                matter,
                words.text(inspection.kind().messageKey()),
                inspection.inspectorNames(),
                record.lines().size(),
                record.differing().size());
        List<String> said = record.remarks(RemarkKind.STATEMENT).stream()
                .map(one -> words.draft("statement", speaker(one), one.text()))
                .toList();
        return new ConclusionText(
                cut(words.draft("title", unit, matter), ConclusionText.TITLE_MAX),
                cut(said.isEmpty() ? opening : opening + "\n" + String.join("\n", said), ConclusionText.PART_MAX),
                cut(
                        record.remarks(RemarkKind.PRACTICE).stream()
                                .map(RemarkView::text)
                                .collect(Collectors.joining("\n")),
                        ConclusionText.PART_MAX),
                closing(unit, findings));
    }

    /** Who spoke and as what, as far as it was said. */
    private String speaker(RemarkView statement) {
        return statement.post().isBlank()
                ? statement.saidBy()
                : words.draft("speaker", statement.saidBy(), statement.post());
    }

    /** About a finding that no inspection made. */
    ConclusionText of(FindingLine finding) {
        String unit = roster.unit(finding.unit()).name();
        return new ConclusionText(
                words.draft("title.finding", unit),
                words.draft("opening.finding", unit, words.day(finding.text().happenedOn())),
                "",
                closing(unit, List.of(finding)));
    }

    private String closing(String unit, List<FindingLine> findings) {
        boolean asked = findings.stream().anyMatch(line -> line.text().rectify());
        return words.draft(findings.isEmpty() ? "closing.none" : asked ? "closing" : "closing.noted", unit);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }
}
