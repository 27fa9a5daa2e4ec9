package lianxi.permit.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.CatalogueService;
import lianxi.permit.catalogue.Confidence;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The permit catalogue (手续目录): everybody inside reads it, the office adds versions of limits. */
@Controller
class CatalogueController {

    private final CatalogueQueries queries;
    private final CatalogueService service;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    CatalogueController(
            CatalogueQueries queries,
            CatalogueService service,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/permits/catalogue")
    String list(Actor actor, Model model) {
        requireInside(actor);
        Catalogue catalogue = queries.catalogue();
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "permit/catalogue";
    }

    /** A limit's versions, and the form for a new one. */
    @GetMapping("/permits/catalogue/steps/{id}")
    String limit(Actor actor, @PathVariable long id, Model model, Locale locale) {
        requireOffice(actor);
        StepType step = step(id, model);
        PermitLimitForm form = new PermitLimitForm();
        form.setValidFrom(LocalDate.now(clock));
        step.inForce(LocalDate.now(clock)).stream().findFirst().ifPresent(form::startFrom);
        model.addAttribute("permitLimitForm", form);
        return show(model, locale);
    }

    @PostMapping("/permits/catalogue/steps/{id}")
    String addLimit(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute PermitLimitForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireOffice(actor);
        step(id, model);
        return Submission.submit(
                binding,
                () -> show(model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.addLimit(actor, id, form.toLimit());
                    Flash.done(redirect, "permit.limit.saved");
                    return "redirect:/permits/catalogue/steps/" + id;
                }));
    }

    private StepType step(long id, Model model) {
        for (PermitType type : queries.catalogue().types()) {
            for (StepType step : type.steps()) {
                if (step.id() == id) {
                    model.addAttribute("permit", type);
                    model.addAttribute("step", step);
                    return step;
                }
            }
        }
        throw new NotFoundException();
    }

    private String show(Model model, Locale locale) {
        model.addAttribute("limitUnits", options(TimeLimit.Unit.values(), TimeLimit.Unit::messageKey, locale));
        model.addAttribute("natures", options(TimeLimit.Nature.values(), TimeLimit.Nature::messageKey, locale));
        model.addAttribute("confidences", options(Confidence.values(), Confidence::messageKey, locale));
        return "permit/limit";
    }

    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }

    private static void requireInside(Actor actor) {
        if (!actor.isInside()) {
            throw new NotFoundException();
        }
    }

    private static void requireOffice(Actor actor) {
        requireInside(actor);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
