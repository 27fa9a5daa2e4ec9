package lianxi.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.calendar.Reckoning;
import lianxi.calendar.ReckoningWords;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.web.Accepts;
import lianxi.shared.web.Option;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The deadline calculator (期限推算): a page to be shared as a link, and the same answer as JSON. */
@Controller
class CountController {

    private static final Set<String> OWN_PARAMETERS = Set.of("from", "amount", "unit", "stop", "extend");

    private final WorkCalendars calendars;
    private final ReckoningWords words;
    private final QueryFaults faults;
    private final Validator validator;
    private final ConversionService dates;
    private final MessageSource messages;
    private final Clock clock;

    CountController(
            WorkCalendars calendars,
            ReckoningWords words,
            QueryFaults faults,
            @Qualifier("mvcValidator") Validator validator,
            @Qualifier("mvcConversionService") ConversionService dates,
            MessageSource messages,
            Clock clock) {
        this.calendars = calendars;
        this.words = words;
        this.faults = faults;
        this.validator = validator;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** The JSON answer. */
    record Answer(LocalDate due, boolean provisional, List<String> why) {}

    @GetMapping("/calendar/count")
    Object count(
            Actor actor,
            HttpServletRequest request,
            @ModelAttribute CalendarCountForm form,
            BindingResult binding,
            Locale locale) {
        boolean json = Accepts.json(request);
        if (!json && request.getParameterMap().isEmpty()) {
            return page(actor, CalendarCountForm.fresh());
        }
        validator.validate(form, binding);
        form.settle();
        Optional<CountQuery> query = CountQuery.of(form, binding, dates);
        if (query.isEmpty()) {
            return json ? faults.json(binding, locale) : QueryFaults.page(page(actor, form), binding);
        }
        if (json) {
            return ResponseEntity.ok(answer(reckon(query.get()), locale));
        }
        return isShareable(request)
                ? answered(page(actor, form), query.get(), locale)
                : new ModelAndView("redirect:" + query.get().address());
    }

    private Reckoning reckon(CountQuery query) {
        return query.clock().reckon(calendars.current(), LocalDate.now(clock));
    }

    private Answer answer(Reckoning reckoning, Locale locale) {
        return new Answer(reckoning.due().date(), reckoning.due().provisional(), words.lines(reckoning, locale));
    }

    private ModelAndView answered(ModelAndView page, CountQuery query, Locale locale) {
        Reckoning reckoning = reckon(query);
        return page.addObject("reckoning", reckoning)
                .addObject("answer", answer(reckoning, locale))
                .addObject(
                        "left",
                        calendars
                                .current()
                                .workdaysBetween(
                                        LocalDate.now(clock), reckoning.due().date()));
    }

    private ModelAndView page(Actor actor, CalendarCountForm form) {
        List<Option> units = Stream.of(TimeLimit.Unit.values())
                .map(unit -> Option.of(
                        CountQuery.word(unit),
                        messages.getMessage(unit.messageKey(), null, LocaleContextHolder.getLocale())))
                .toList();
        return new ModelAndView("calendar/count")
                .addObject("calendarCountForm", form)
                .addObject("units", units)
                .addObject("today", LocalDate.now(clock).toString())
                .addObject("inside", actor.isInside());
    }

    /** Whether the address is the one to share: the page's rows of fields make a longer one. */
    private static boolean isShareable(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream()
                .allMatch(name -> OWN_PARAMETERS.contains(name)
                        && !request.getParameter(name).isBlank());
    }
}
