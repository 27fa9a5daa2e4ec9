package lianxi.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lianxi.access.CurrentAccount;
import lianxi.access.FeedService;
import lianxi.access.Language;
import lianxi.calendar.CalendarEntries;
import lianxi.calendar.CalendarFile;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's calendar feed (日历订阅): read by calendar programs, opened and ended on the own settings' page. */
@Controller
class FeedController {

    static final String SECRET = "feedSecret";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 12;

    private final FeedService feeds;
    private final CalendarEntries entries;
    private final CalendarFile file;
    private final Idempotency idempotency;
    private final Clock clock;

    FeedController(
            FeedService feeds, CalendarEntries entries, CalendarFile file, Idempotency idempotency, Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.file = file;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping("/calendar/feed/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        CurrentAccount reader = feeds.reader(secret).orElseThrow(NotFoundException::new);
        Locale locale = reader.language() == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        LocaleContextHolder.setLocale(locale);
        LocalDate today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(file.bytes(
                        entries.of(reader.actor(), today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD)),
                        locale));
    }

    @PostMapping("/settings/feed")
    String open(Actor actor, @RequestParam(required = false) @Nullable String key, RedirectAttributes redirect) {
        return idempotency.once(actor, key, () -> {
            redirect.addFlashAttribute(SECRET, feeds.open(actor));
            return "redirect:/settings";
        });
    }

    @PostMapping("/settings/feed/close")
    String close(Actor actor, RedirectAttributes redirect) {
        feeds.close(actor);
        Flash.done(redirect, "access.feed.closed");
        return "redirect:/settings";
    }
}
