package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import lianxi.shared.web.TextNormaliser;
import lianxi.supervision.measure.TalkLine;
import lianxi.supervision.measure.TalkText;
import org.jspecify.annotations.Nullable;

/** A talk as it is arranged (约谈安排). */
class SupervisionTalkForm extends MeasureForm {

    @NotBlank
    @Size(max = TalkText.POST_MAX)
    private String post = "";

    @NotBlank
    @Size(max = TalkText.LINE_MAX)
    private String talkers = "";

    @NotNull
    private @Nullable LocalDate day;

    @NotNull
    private @Nullable LocalTime at;

    @NotBlank
    @Size(max = TalkText.LINE_MAX)
    private String place = "";

    @NotBlank
    @Size(max = TalkText.TEXT_MAX)
    private String why = "";

    @NotBlank
    @Size(max = TalkText.TEXT_MAX)
    private String points = "";

    static SupervisionTalkForm of(TalkLine talk) {
        SupervisionTalkForm form = new SupervisionTalkForm();
        form.setVersion(talk.version());
        TalkText text = talk.text();
        form.post = text.post();
        form.talkers = text.talkers();
        form.day = text.day();
        form.at = text.at();
        form.place = text.place();
        form.why = text.why();
        form.points = text.points();
        return form;
    }

    TalkText text() {
        return new TalkText(
                TextNormaliser.oneLine(post),
                TextNormaliser.oneLine(talkers),
                Objects.requireNonNull(day),
                Objects.requireNonNull(at),
                TextNormaliser.oneLine(place),
                why,
                points);
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getTalkers() {
        return talkers;
    }

    public void setTalkers(String talkers) {
        this.talkers = talkers;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalTime at) {
        this.at = at;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }
}
