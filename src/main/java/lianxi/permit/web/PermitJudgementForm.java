package lianxi.permit.web;

import jakarta.validation.constraints.Size;

/** The unit's own view (本单位判断). */
public class PermitJudgementForm extends TrackForm {

    @Size(max = 500)
    private String judgement = "";

    public String getJudgement() {
        return judgement;
    }

    public void setJudgement(String judgement) {
        this.judgement = judgement;
    }
}
