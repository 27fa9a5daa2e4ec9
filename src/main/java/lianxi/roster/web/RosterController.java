package lianxi.roster.web;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.roster.Body;
import lianxi.roster.PlaceQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.StandInQueries;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /roster}: who is who, today or on any day (名册). */
@Controller
class RosterController {

    private final RosterQueries roster;
    private final PlaceQueries places;
    private final StandInQueries standIns;
    private final ConversionService conversion;
    private final Choices choices;

    RosterController(
            RosterQueries roster,
            PlaceQueries places,
            StandInQueries standIns,
            @Qualifier("mvcConversionService") ConversionService conversion,
            Choices choices) {
        this.roster = roster;
        this.places = places;
        this.standIns = standIns;
        this.conversion = conversion;
        this.choices = choices;
    }

    @GetMapping("/roster")
    String roster(Actor actor, @RequestParam(required = false) @Nullable String on, Model model) {
        LocalDate today = choices.today();
        Optional<LocalDate> asked = day(on);
        boolean wrong = on != null && !on.isBlank() && asked.isEmpty();
        LocalDate day = asked.orElse(today);
        model.addAttribute("roster", roster.rosterOn(day));
        model.addAttribute(
                "delegations",
                standIns.delegationsFrom(day).stream()
                        .filter(authority -> !day.isBefore(today) || authority.isOn(day))
                        .toList());
        model.addAttribute("covers", standIns.coversOn(day));
        model.addAttribute("changes", places.changes());
        model.addAttribute("on", day);
        model.addAttribute("asked", wrong ? on : day.toString());
        model.addAttribute("wrong", wrong);
        model.addAttribute("today", today);
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("delegates", actor.is(Role.OFFICE) || actor.has(Power.GROUP_HEAD));
        model.addAttribute("groupBody", Body.GROUP);
        model.addAttribute("officeBody", Body.OFFICE);
        model.addAttribute("supervisionBody", Body.SUPERVISION);
        return "roster/roster";
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
