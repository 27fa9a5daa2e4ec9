package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotBlank;

/** What a talk or a proposal is drafted about (事由). */
class SupervisionMeasureForm extends MeasureForm {

    @NotBlank
    private String about = "";

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
