package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.onboarding.script.SampleSiteEntry;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Person;

/** Site progress (施工进度) on its pages: filed by the undertaker. */
public final class SitePages {

    private final Acts acts;
    private final ProjectPlaces projects;

    public SitePages(Places places, Telling telling) {
        this.acts = new Acts(telling);
        this.projects = new ProjectPlaces(places);
    }

    public void file(Person undertaker, String project, SampleSiteEntry entry, LocalDate today) {
        String path = projects.project(undertaker, project) + "/site";
        Form form = undertaker
                .get(path + "/new")
                .orFail()
                .form(path)
                .with("on", today.toString())
                .with("progress", entry.progress())
                .with("stage", entry.stage())
                .with("percent", String.valueOf(entry.percent()))
                .with("problems", entry.problems());
        acts.done(undertaker, form);
        acts.tell(
                undertaker,
                "site.filed",
                path,
                "project",
                project,
                "on",
                today.toString(),
                "percent",
                String.valueOf(entry.percent()),
                "says",
                entry.progress());
    }
}
