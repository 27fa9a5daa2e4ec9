package lianxi.calendar.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lianxi.calendar.CalendarYearCommand;
import lianxi.calendar.CalendarYearQueries;
import lianxi.calendar.CalendarYearService;
import lianxi.calendar.DayKind;
import lianxi.calendar.DaySpan;
import lianxi.calendar.LoadedYear;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Loading a year and correcting one (录入、更正节假日): form or spreadsheet, what would move, then the saving. */
@Controller
class YearFormController {

    private static final int SPARE_ROWS = 4;

    private final CalendarYearService service;
    private final CalendarYearQueries queries;
    private final WorkCalendars calendars;
    private final DaySheet sheet;
    private final Idempotency idempotency;
    private final ConversionService dates;
    private final MessageSource messages;
    private final Clock clock;

    YearFormController(
            CalendarYearService service,
            CalendarYearQueries queries,
            WorkCalendars calendars,
            DaySheet sheet,
            Idempotency idempotency,
            @Qualifier("mvcConversionService") ConversionService dates,
            MessageSource messages,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.calendars = calendars;
        this.sheet = sheet;
        this.idempotency = idempotency;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/calendar/years/new")
    String blank(@RequestParam(required = false) @Nullable Integer year, Model model) {
        CalendarYearForm form = CalendarYearForm.blank(year == null ? firstMissing() : year);
        DaySheet.holidays(earlier())
                .forEach(span ->
                        form.getRows().add(CalendarDayRow.of(DayKind.HOLIDAY, span.name(), span.nameEn(), "", "")));
        for (int spare = 0; spare < 2 * SPARE_ROWS; spare++) {
            form.getRows().add(CalendarDayRow.of(DayKind.MAKE_UP_WORKDAY, "", "", "", ""));
        }
        model.addAttribute("calendarYearForm", form);
        return "calendar/year-form";
    }

    @GetMapping("/calendar/years/{year}/edit")
    String edit(@PathVariable int year, Model model) {
        LoadedYear loaded = queries.year(year).orElseThrow(NotFoundException::new);
        CalendarYearForm form = CalendarYearForm.of(loaded);
        model.addAttribute("calendarYearForm", form);
        addSpareRows(form);
        return "calendar/year-form";
    }

    @GetMapping("/calendar/years/template.xlsx")
    ResponseEntity<byte[]> template(Locale locale) {
        String name = messages.getMessage("calendar.year.templateFile", null, locale);
        return Downloads.spreadsheet(name, sheet.template(earlier(), locale));
    }

    /** The form once more: with a spreadsheet's rows, or with more empty ones. */
    @PostMapping("/calendar/years/form")
    String again(
            @ModelAttribute CalendarYearForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "false") boolean read) {
        return Submission.submit(binding, () -> "calendar/year-form", () -> {
            if (!readFile(form) && read) {
                throw new RefusedException("file", "calendar.year.fault.file");
            }
            addSpareRows(form);
            return "calendar/year-form";
        });
    }

    @PostMapping("/calendar/years/check")
    String check(@Valid @ModelAttribute CalendarYearForm form, BindingResult binding, Model model) {
        return submit(form, binding, command -> {
            model.addAttribute("preview", service.preview(command));
            model.addAttribute("command", command);
            return "calendar/year-check";
        });
    }

    @PostMapping("/calendar/years")
    String save(
            Actor actor,
            @Valid @ModelAttribute CalendarYearForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        return submit(
                form,
                binding,
                command -> idempotency.once(actor, form.getKey(), () -> {
                    service.save(actor, command);
                    Flash.done(redirect, "calendar.year.saved", command.year());
                    return "redirect:/calendar?year=" + command.year();
                }));
    }

    private String submit(CalendarYearForm form, BindingResult binding, Step step) {
        Supplier<String> again = () -> "calendar/year-form";
        return Submission.submit(binding, again, () -> {
            DayRows rows = new DayRows(form.getRows(), earlier(), binding, dates);
            List<DaySpan> spans = rows.spans();
            CalendarYearCommand command = form.toCommand(spans);
            rows.reject(service.faults(command));
            return binding.hasErrors() ? again.get() : step.with(command);
        });
    }

    private interface Step {

        String with(CalendarYearCommand command);
    }

    /** Takes the uploaded spreadsheet's rows in place of those in the form. */
    private boolean readFile(CalendarYearForm form) {
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) {
            return false;
        }
        try {
            form.getRows().clear();
            form.getRows().addAll(sheet.read(file.getBytes()));
            form.getRows().forEach(row -> row.writeDates(this::iso));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String iso(String text) {
        try {
            return String.valueOf(dates.convert(text, LocalDate.class));
        } catch (ConversionException noDate) {
            return text;
        }
    }

    private static void addSpareRows(CalendarYearForm form) {
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            form.getRows().add(CalendarDayRow.of(DayKind.HOLIDAY, "", "", "", ""));
        }
    }

    /** The spans of the latest year that is loaded. */
    private List<DaySpan> earlier() {
        for (int year = LocalDate.now(clock).getYear() + 1; year > 2000; year--) {
            Optional<LoadedYear> loaded =
                    calendars.current().notice(year).flatMap(notice -> queries.year(notice.year()));
            if (loaded.isPresent()) {
                return loaded.get().spans();
            }
        }
        return List.of();
    }

    private int firstMissing() {
        int year = LocalDate.now(clock).getYear();
        while (!calendars.current().isProvisional(year)) {
            year++;
        }
        return year;
    }
}
