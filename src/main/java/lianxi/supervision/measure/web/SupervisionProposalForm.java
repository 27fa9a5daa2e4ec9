package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.TextNormaliser;
import lianxi.supervision.measure.ProposalLine;
import lianxi.supervision.measure.ProposalText;

/** A proposal as it is written (问责建议). */
class SupervisionProposalForm extends MeasureForm {

    @NotBlank
    @Size(max = ProposalText.TITLE_MAX)
    private String title = "";

    @Size(max = ProposalText.POST_MAX)
    private String post = "";

    @Size(max = ProposalText.LINE_MAX)
    private String addressee = "";

    @NotBlank
    @Size(max = ProposalText.FACTS_MAX)
    private String facts = "";

    @NotBlank
    @Size(max = ProposalText.TEXT_MAX)
    private String basis = "";

    @NotBlank
    @Size(max = ProposalText.TEXT_MAX)
    private String proposal = "";

    static SupervisionProposalForm of(ProposalLine line) {
        SupervisionProposalForm form = new SupervisionProposalForm();
        form.setVersion(line.version());
        ProposalText text = line.text();
        form.title = text.title();
        form.post = text.post();
        form.addressee = text.addressee();
        form.facts = text.facts();
        form.basis = text.basis();
        form.proposal = text.proposal();
        return form;
    }

    ProposalText text() {
        return new ProposalText(
                TextNormaliser.oneLine(title),
                TextNormaliser.oneLine(post),
                TextNormaliser.oneLine(addressee),
                facts,
                basis,
                proposal);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(String addressee) {
        this.addressee = addressee;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }
}
