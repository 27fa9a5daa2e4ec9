package lianxi.permit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.permit.Need;
import lianxi.permit.PermitAnswer;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** Asks for every permit of the catalogue whether a project needs it (对照目录明确手续). */
public class PermitApplyForm {

    private String key = FormKeys.fresh();

    /** What holds for those that were left unanswered; empty leaves them for later. */
    @Nullable
    private Need rest;

    @Valid
    private List<Answer> answers = new ArrayList<>();

    /** What is new or changed, with the answer for the rest filled in. */
    List<PermitAnswer> changes() {
        return answers.stream()
                .map(answer -> answer.toAnswer(rest))
                .filter(Objects::nonNull)
                .toList();
    }

    /** One permit's answer and what it was when the form was opened. */
    public static class Answer {

        private String code = "";

        @Nullable
        private Need need;

        @Nullable
        private Need wasNeed;

        @Size(max = 200)
        private String reason = "";

        private String wasReason = "";

        @NotNull
        private UnitId unit;

        @Nullable
        private UnitId wasUnit;

        @Nullable
        PermitAnswer toAnswer(@Nullable Need rest) {
            Need chosen = need == null && wasNeed == null ? rest : need;
            boolean same = chosen == wasNeed && reason.equals(wasReason) && Objects.equals(unit, wasUnit);
            if (chosen == null || same) {
                return null;
            }
            return new PermitAnswer(code, chosen, reason.isBlank() ? null : reason, unit, wasNeed);
        }

        boolean lacksReason() {
            return need == Need.NOT_NEEDED && reason.isBlank();
        }

        boolean takesAnswerBack() {
            return need == null && wasNeed != null;
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        @Nullable
        public Need getNeed() {
            return need;
        }

        public void setNeed(@Nullable Need need) {
            this.need = need;
        }

        @Nullable
        public Need getWasNeed() {
            return wasNeed;
        }

        public void setWasNeed(@Nullable Need wasNeed) {
            this.wasNeed = wasNeed;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }

        public String getWasReason() {
            return wasReason;
        }

        public void setWasReason(String wasReason) {
            this.wasReason = wasReason;
        }

        public UnitId getUnit() {
            return unit;
        }

        public void setUnit(UnitId unit) {
            this.unit = unit;
        }

        @Nullable
        public UnitId getWasUnit() {
            return wasUnit;
        }

        public void setWasUnit(@Nullable UnitId wasUnit) {
            this.wasUnit = wasUnit;
        }
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    @Nullable
    public Need getRest() {
        return rest;
    }

    public void setRest(@Nullable Need rest) {
        this.rest = rest;
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    public void setAnswers(List<Answer> answers) {
        this.answers = answers;
    }
}
