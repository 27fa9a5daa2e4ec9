package lianxi.briefing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Section;
import lianxi.briefing.Sections;
import org.jspecify.annotations.Nullable;

/** Title and sections of a briefing as typed. Nothing else of a briefing comes from a form. */
class BriefingForm {

    private int version;

    @NotBlank
    @Size(max = 60)
    private @Nullable String title;

    @Size(max = 20_000)
    private String overview = "";

    @Size(max = 100_000)
    private String progress = "";

    @Size(max = 50_000)
    private String matters = "";

    @Size(max = 50_000)
    private String problems = "";

    @Size(max = 50_000)
    private String plan = "";

    @Size(max = 20_000)
    private String register = "";

    static BriefingForm of(BriefingView briefing) {
        BriefingForm form = new BriefingForm();
        form.version = briefing.version();
        form.title = briefing.title();
        form.overview = briefing.sections().of(Section.OVERVIEW);
        form.progress = briefing.sections().of(Section.PROGRESS);
        form.matters = briefing.sections().of(Section.MATTERS);
        form.problems = briefing.sections().of(Section.PROBLEMS);
        form.plan = briefing.sections().of(Section.PLAN);
        form.register = briefing.sections().of(Section.REGISTER);
        return form;
    }

    Sections sections() {
        return new Sections(Map.of(
                Section.OVERVIEW, overview,
                Section.PROGRESS, progress,
                Section.MATTERS, matters,
                Section.PROBLEMS, problems,
                Section.PLAN, plan,
                Section.REGISTER, register));
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public String getOverview() {
        return overview;
    }

    public void setOverview(String overview) {
        this.overview = overview;
    }

    public String getProgress() {
        return progress;
    }

    public void setProgress(String progress) {
        this.progress = progress;
    }

    public String getMatters() {
        return matters;
    }

    public void setMatters(String matters) {
        this.matters = matters;
    }

    public String getProblems() {
        return problems;
    }

    public void setProblems(String problems) {
        this.problems = problems;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getRegister() {
        return register;
    }

    public void setRegister(String register) {
        this.register = register;
    }
}
