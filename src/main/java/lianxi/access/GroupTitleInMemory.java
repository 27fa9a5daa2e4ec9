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
import org.springframework.transaction.event.TransactionalEventListener;

/** The group's name in every page's head: the setting, or the roster's name of the day; kept in memory for all pages. */
@Component
class GroupTitleInMemory implements GroupTitle {

    private final Settings settings;
    private final RosterQueries roster;
    private final Clock clock;
    private volatile String title = "";

    GroupTitleInMemory(Settings settings, RosterQueries roster, Clock clock) {
        this.settings = settings;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Optional<String> shortTitle() {
        return title.isBlank() ? Optional.empty() : Optional.of(title);
    }

    @EventListener(ApplicationReadyEvent.class)
    @TransactionalEventListener(SettingsChanged.class)
    @Scheduled(fixedDelayString = "PT30S")
    public void read() {
        String set = settings.text(Setting.GROUP_TITLE);
        title = set.isBlank() ? nameOfTheDay() : set;
    }

    private String nameOfTheDay() {
        return roster.bodiesOn(LocalDate.now(clock)).stream()
                .filter(body -> body.body() == Body.GROUP)
                .map(BodyView::name)
                .findFirst()
                .orElse("");
    }
}
