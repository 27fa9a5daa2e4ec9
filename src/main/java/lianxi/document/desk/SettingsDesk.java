package lianxi.document.desk;

import jakarta.validation.Valid;
import java.util.Optional;
import lianxi.document.DocumentQueries.FirstNumbers;
import lianxi.document.NumberSeries;
import lianxi.document.PrintSettings;
import lianxi.shared.Actor;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 版式设置 of a series: the red mark, the issuer, whom it is for, and the first number until its first use. */
public abstract class SettingsDesk {

    private final DeskTools tools;
    private final NumberSeries series;
    private final Lines lines;
    private final Place place;

    protected SettingsDesk(DeskTools tools, NumberSeries series, Lines lines, Place place) {
        this.tools = tools;
        this.series = series;
        this.lines = lines;
        this.place = place;
    }

    /** Which lines a series prints, besides mark and issuer; 总第 goes on over the years. */
    public record Lines(boolean reportTo, boolean sendTo, boolean copyTo, boolean copies, boolean overall) {}

    /**
     * Where the page stands.
     *
     * @param path its address
     * @param up the list that it belongs to, and the message key of that list's name
     */
    public record Place(String path, String nav, String up, String upKey) {}

    @GetMapping
    public String show(Actor actor, Model model) {
        series.requireKeeper(actor);
        DocumentSettingsForm form = DocumentSettingsForm.of(tools.settings().of(series));
        form.setKey(FormKeys.fresh());
        tools.queries().firstNumbers(series).ifPresent(first -> {
            form.setFirstNumber(first.number());
            form.setFirstOverall(first.overall());
        });
        model.addAttribute("documentSettingsForm", form);
        return page(model);
    }

    @PostMapping
    public String save(
            Actor actor,
            @Valid @ModelAttribute DocumentSettingsForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        series.requireKeeper(actor);
        return Submission.submit(
                binding,
                () -> page(model),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    PrintSettings wanted = form.settings(tools.settings().of(series), lines);
                    tools.settings().change(actor, series, wanted);
                    begin(actor, form);
                    Flash.done(redirect, "document.done.settings");
                    return "redirect:" + place.path();
                }));
    }

    private void begin(Actor actor, DocumentSettingsForm form) {
        Integer number = form.getFirstNumber();
        if (number == null) {
            return;
        }
        Integer overall = lines.overall() && form.getFirstOverall() != null ? form.getFirstOverall() : number;
        Optional<FirstNumbers> now = tools.queries().firstNumbers(series);
        FirstNumbers wanted = new FirstNumbers(number, overall);
        if (now.isPresent() && !now.get().equals(wanted)) {
            tools.documents().beginSeries(actor, series, wanted.number(), wanted.overall());
        }
    }

    private String page(Model model) {
        model.addAttribute("series", series);
        model.addAttribute("lines", lines);
        model.addAttribute("place", place);
        model.addAttribute("numbersOpen", tools.queries().firstNumbers(series).isPresent());
        return "document/settings";
    }
}
