package lianxi.liability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lianxi.liability.Chain;
import lianxi.liability.LiabilityQueries;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /liability/{kind}/{id}}: who answered for a thing on a day (责任链), to read and to print. */
@Controller
class LiabilityController {

    private final LiabilityQueries queries;
    private final ChainWords words;
    private final ConversionService conversion;
    private final Clock clock;

    LiabilityController(
            LiabilityQueries queries,
            ChainWords words,
            @Qualifier("mvcConversionService") ConversionService conversion,
            Clock clock) {
        this.queries = queries;
        this.words = words;
        this.conversion = conversion;
        this.clock = clock;
    }

    @GetMapping("/liability/{kind}/{id}")
    String chain(
            Actor actor,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String on,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> asked = day(on);
        LocalDate day = asked.filter(one -> !one.isAfter(today)).orElse(today);
        Optional<Chain> chain = queries.chain(actor, kind, id, day);
        model.addAttribute("chain", chain.orElse(null));
        model.addAttribute("words", words.in(locale));
        model.addAttribute("here", "/liability/" + kind + "/" + id);
        model.addAttribute("day", day);
        model.addAttribute("today", today);
        model.addAttribute("wrong", on != null && !on.isBlank() && asked.isEmpty());
        model.addAttribute("later", asked.filter(one -> one.isAfter(today)).isPresent());
        model.addAttribute("asked", on);
        return "liability/chain";
    }

    private Optional<LocalDate> day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(conversion.convert(typed, LocalDate.class));
        } catch (ConversionException noDay) {
            return Optional.empty();
        }
    }
}
