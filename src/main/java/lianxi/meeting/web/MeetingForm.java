package lianxi.meeting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.MeetingView;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A meeting's kind, name, time and place; for one that stands also the version and the reason of the change. */
class MeetingForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;
    private @Nullable MeetingKind kind;
    private @Nullable String about;

    @NotBlank
    @Size(max = 80)
    private String title = "";

    @NotNull
    private @Nullable LocalDate day;

    @NotNull
    private @Nullable LocalTime at;

    @NotNull
    @Min(15)
    @Max(600)
    private @Nullable Integer minutes;

    @Size(max = 100)
    private String place = "";

    @Size(max = 300)
    private String reason = "";

    static MeetingForm of(MeetingView meeting) {
        MeetingForm form = new MeetingForm();
        form.version = meeting.version();
        form.kind = meeting.kind();
        form.fill(new MeetingTerms(meeting.title(), meeting.day(), meeting.at(), meeting.minutes(), meeting.place()));
        return form;
    }

    void fill(MeetingTerms terms) {
        title = terms.title();
        day = terms.day();
        at = terms.at();
        minutes = terms.minutes();
        place = terms.place();
    }

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    MeetingTerms toTerms() {
        return new MeetingTerms(title, day, at, minutes, place);
    }

    /** Only after validation. */
    MeetingPlan toPlan() {
        return new MeetingPlan(
                kind == null ? MeetingKind.SPECIAL_TOPIC : kind,
                toTerms(),
                about == null || about.isBlank() ? null : about);
    }

    /** What the service compares; a form that brings no version was opened with none that could hold. */
    int expectedVersion() {
        return version == null ? -1 : version;
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

    public @Nullable MeetingKind getKind() {
        return kind;
    }

    public void setKind(@Nullable MeetingKind kind) {
        this.kind = kind;
    }

    public @Nullable String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
