package lianxi.access.web;

import java.util.Arrays;
import java.util.List;
import lianxi.access.Installation;
import lianxi.access.OwnAccountService;
import lianxi.access.SettingService;
import lianxi.shared.Actor;
import lianxi.shared.Setting;
import lianxi.shared.Settings;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What holds in this installation, and its settings (系统设置). */
@Controller
@RequestMapping("/admin/settings")
class AdminSettingsController {

    private final SettingService service;
    private final Settings settings;
    private final Installation installation;
    private final OwnAccountService own;

    AdminSettingsController(
            SettingService service, Settings settings, Installation installation, OwnAccountService own) {
        this.service = service;
        this.settings = settings;
        this.installation = installation;
        this.own = own;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        AccessSettingsForm form = new AccessSettingsForm();
        form.setValues(settings.stored());
        form.setWere(settings.stored());
        model.addAttribute("accessSettingsForm", form);
        return page(actor, form, model);
    }

    @PostMapping
    String change(
            Actor actor,
            @ModelAttribute("accessSettingsForm") AccessSettingsForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(binding, () -> page(actor, form, model), () -> {
            service.change(actor, form.toCommand());
            Flash.done(redirect, "access.settings.done");
            return "redirect:/admin/settings";
        });
    }

    private String page(Actor actor, AccessSettingsForm form, Model model) {
        model.addAttribute("facts", installation.facts());
        model.addAttribute("profile", own.profile());
        model.addAttribute(
                "fields",
                Arrays.stream(Setting.values())
                        .filter(setting -> actor.is(setting.keeper()))
                        .map(setting -> new Field(
                                setting.name(),
                                form.getValues().get(setting),
                                form.getWere().get(setting),
                                List.of(setting.choices())))
                        .toList());
        return "access/admin-settings";
    }

    /**
     * A setting as the page shows it.
     *
     * @param choices empty for free text
     */
    record Field(
            String setting,
            @Nullable String value,
            @Nullable String was,
            List<String> choices) {}
}
