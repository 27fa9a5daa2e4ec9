package lianxi.scheduling.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxi.scheduling.KindView;
import lianxi.scheduling.OccurrenceFilter;
import lianxi.scheduling.OccurrenceId;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.scheduling.OccurrenceQueries;
import lianxi.scheduling.OccurrenceState;
import lianxi.scheduling.OccurrenceView;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What ran, what is owed, what failed (定时任务): the system administrator's page. */
@Controller
class JobsController {

    /** The sweep comes every minute; silent for longer, something is wrong. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int LAST_PAGE = 10_000;

    private final OccurrenceQueries queries;
    private final OccurrenceLedger ledger;
    private final MessageSource messages;
    private final Clock clock;

    JobsController(OccurrenceQueries queries, OccurrenceLedger ledger, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin/jobs")
    String jobs(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        List<KindView> kinds = queries.kinds();
        OccurrenceFilter filter = filter(kinds, kind, state);
        Slice<OccurrenceView> rows = queries.page(filter, Math.max(0, Math.min(page, LAST_PAGE)));
        model.addAttribute("kinds", kinds);
        model.addAttribute("rows", rows.rows());
        model.addAttribute("failed", queries.failed());
        model.addAttribute("filter", filter);
        model.addAttribute("kindOptions", kindOptions(kinds, locale));
        model.addAttribute("stateOptions", stateOptions(locale));
        model.addAttribute("chips", chips(filter, kinds, locale));
        model.addAttribute("prev", rows.number() == 0 ? null : address(filter, rows.number() - 1));
        model.addAttribute("next", rows.more() ? address(filter, rows.number() + 1) : null);
        pulse(kinds, model);
        return "scheduling/list";
    }

    @PostMapping("/admin/jobs/{id}/retry")
    String retry(Actor actor, @PathVariable OccurrenceId id, RedirectAttributes redirect) {
        OccurrenceState state = ledger.retry(actor, id);
        if (state == OccurrenceState.FAILED) {
            Flash.warn(redirect, "scheduling.retried.failed");
        } else {
            Flash.done(redirect, "scheduling.retried");
        }
        return "redirect:/admin/jobs";
    }

    /** What is not a kind or a state filters nothing. */
    private static OccurrenceFilter filter(List<KindView> kinds, String kind, String state) {
        String wanted = kinds.stream()
                .map(KindView::code)
                .filter(kind::equals)
                .findFirst()
                .orElse(null);
        return new OccurrenceFilter(wanted, stateOf(state).orElse(null));
    }

    private void pulse(List<KindView> kinds, Model model) {
        Optional<Instant> last = kinds.stream()
                .flatMap(kind -> Optional.ofNullable(kind.sweptAt()).stream())
                .max(Instant::compareTo);
        boolean begun = kinds.stream().anyMatch(kind -> kind.begunAt() != null);
        model.addAttribute("begun", begun);
        model.addAttribute("lastSweep", last.orElse(null));
        model.addAttribute(
                "silent",
                begun
                        && last.map(at -> at.plus(SILENCE).isBefore(clock.instant()))
                                .orElse(true));
    }

    private List<Option> kindOptions(List<KindView> kinds, Locale locale) {
        return kinds.stream()
                .map(kind -> Option.of(kind.code(), text(kind.nameKey(), locale)))
                .toList();
    }

    private List<Option> stateOptions(Locale locale) {
        return Arrays.stream(OccurrenceState.values())
                .map(state -> Option.of(state, text("scheduling.state." + state, locale)))
                .toList();
    }

    private List<Chip> chips(OccurrenceFilter filter, List<KindView> kinds, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        kinds.stream()
                .filter(kind -> kind.code().equals(filter.kind()))
                .forEach(kind -> chips.add(new Chip(
                        text(kind.nameKey(), locale), address(new OccurrenceFilter(null, filter.state()), 0))));
        if (filter.state() != null) {
            chips.add(new Chip(
                    text("scheduling.state." + filter.state(), locale),
                    address(new OccurrenceFilter(filter.kind(), null), 0)));
        }
        return chips;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static Optional<OccurrenceState> stateOf(String name) {
        return Arrays.stream(OccurrenceState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static @Nullable String address(OccurrenceFilter filter, int page) {
        return UriComponentsBuilder.fromPath("/admin/jobs")
                .queryParamIfPresent("kind", Optional.ofNullable(filter.kind()))
                .queryParamIfPresent("state", Optional.ofNullable(filter.state()))
                .queryParamIfPresent("page", page == 0 ? Optional.empty() : Optional.of(page))
                .encode()
                .toUriString();
    }
}
