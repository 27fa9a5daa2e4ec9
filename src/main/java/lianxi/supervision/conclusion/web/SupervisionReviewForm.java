package lianxi.supervision.conclusion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.conclusion.FindingVerdict;
import lianxi.supervision.conclusion.ReviewCommand;
import lianxi.supervision.conclusion.ReviewResult;
import lianxi.supervision.finding.FindingLine;
import org.jspecify.annotations.Nullable;

/** 复核意见 and 复核决定: the result, the reasons, and what becomes of each finding. */
public class SupervisionReviewForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotNull
    private @Nullable ReviewResult result;

    @NotBlank
    @Size(max = ReviewCommand.WORDS_MAX)
    private String words = "";

    private List<Row> verdicts = new ArrayList<>();

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    /** One finding's row. */
    public static class Row {

        private @Nullable FindingId finding;
        private FindingVerdict.@Nullable Kind verdict = FindingVerdict.Kind.KEPT;
        private @Nullable FindingKind kind;
        private String facts = "";

        public @Nullable FindingId getFinding() {
            return finding;
        }

        public void setFinding(@Nullable FindingId finding) {
            this.finding = finding;
        }

        public FindingVerdict.@Nullable Kind getVerdict() {
            return verdict;
        }

        public void setVerdict(FindingVerdict.@Nullable Kind verdict) {
            this.verdict = verdict;
        }

        public @Nullable FindingKind getKind() {
            return kind;
        }

        public void setKind(@Nullable FindingKind kind) {
            this.kind = kind;
        }

        public String getFacts() {
            return facts;
        }

        public void setFacts(String facts) {
            this.facts = facts;
        }
    }

    /** A row for each finding, in their order: what was typed, else what was proposed, else as it stands. */
    void complete(List<FindingLine> lines, List<FindingVerdict> proposed) {
        List<Row> rows = new ArrayList<>();
        for (FindingLine line : lines) {
            rows.add(verdicts.stream()
                    .filter(row -> line.id().equals(row.finding))
                    .findFirst()
                    .orElseGet(() -> row(line, proposed)));
        }
        verdicts = rows;
    }

    private static Row row(FindingLine line, List<FindingVerdict> proposed) {
        Row row = new Row();
        row.finding = line.id();
        row.kind = line.text().kind();
        row.facts = line.text().facts();
        proposed.stream().filter(one -> one.finding().equals(line.id())).forEach(one -> {
            row.verdict = one.kind();
            row.kind = one.as();
            row.facts = one.facts();
        });
        return row;
    }

    /** Only after validation. */
    ReviewCommand toCommand() {
        return new ReviewCommand(
                Objects.requireNonNull(result),
                words,
                verdicts.stream()
                        .filter(row -> row.finding != null && row.verdict != null && row.kind != null)
                        .map(row -> new FindingVerdict(
                                Objects.requireNonNull(row.finding),
                                Objects.requireNonNull(row.verdict),
                                Objects.requireNonNull(row.kind),
                                row.facts))
                        .toList());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable ReviewResult getResult() {
        return result;
    }

    public void setResult(@Nullable ReviewResult result) {
        this.result = result;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<Row> getVerdicts() {
        return verdicts;
    }

    public void setVerdicts(List<Row> verdicts) {
        this.verdicts = verdicts;
    }
}
