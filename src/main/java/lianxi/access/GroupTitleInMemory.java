package lianxi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lianxi.roster.Body;
import lianxi.roster.BodyView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Setting;
import lianxi.shared.Settings;
import lianxi.shared.web.GroupTitle;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The group's name in every page's head: the setting, or the roster's name of the day; no page asks the database for it. */
@Component
class GroupTitleInMemory implements GroupTitle {

    private final Settings settings;
    private final RosterQueries roster;
    private final Clock clock;
    private volatile String nameOfTheDay = "";

    GroupTitleInMemory(Settings settings, RosterQueries roster, Clock clock) {
        this.settings = settings;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Optional<String> shortTitle() {
        String set = settings.text(Setting.GROUP_TITLE);
        return Optional.of(set.isBlank() ? nameOfTheDay : set).filter(title -> !title.isBlank());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT30S")
    void read() {
        nameOfTheDay = roster.bodiesOn(LocalDate.now(clock)).stream()
                .filter(body -> body.body() == Body.GROUP)
                .map(BodyView::name)
                .findFirst()
                .orElse("");
    }
}
