package lianxi.supervision.measure.web;

import jakarta.validation.constraints.Size;
import lianxi.supervision.measure.TalkLine;
import lianxi.supervision.measure.TalkText;

/** The unit confirms the record of a talk (单位确认), or a supervisor takes it down from the signed paper. */
class SupervisionTalkConfirmForm extends MeasureForm {

    @Size(max = TalkText.POST_MAX)
    private String signer = "";

    @Size(max = TalkText.TEXT_MAX)
    private String remarks = "";

    static SupervisionTalkConfirmForm of(TalkLine talk) {
        SupervisionTalkConfirmForm form = new SupervisionTalkConfirmForm();
        form.setVersion(talk.version());
        return form;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }
}
