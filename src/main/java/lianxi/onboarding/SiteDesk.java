package lianxi.onboarding;

import java.time.LocalDate;
import java.util.List;
import lianxi.onboarding.script.SampleSiteEntry;
import lianxi.project.ProjectId;
import lianxi.project.site.SiteEntryCommand;
import lianxi.project.site.SiteEntryId;
import lianxi.project.site.SiteService;
import lianxi.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that files site progress (施工进度). */
@Component
@Profile("sample")
class SiteDesk {

    private final SiteService sites;

    SiteDesk(SiteService sites) {
        this.sites = sites;
    }

    SiteEntryId file(Actor actor, ProjectId project, SampleSiteEntry entry, LocalDate today) {
        return sites.file(
                actor,
                project,
                new SiteEntryCommand(
                        today,
                        entry.progress(),
                        entry.stage(),
                        entry.percent(),
                        entry.problems(),
                        null,
                        null,
                        List.of()));
    }
}
