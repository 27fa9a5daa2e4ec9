package lianxi.weekly.web;

import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.weekly.UnitSettingQueries;
import lianxi.weekly.WeeklyService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which units have 负责人审签 before filing; set by the office. */
@Controller
@RequestMapping("/weekly/settings")
class SettingsController {

    private final UnitSettingQueries queries;
    private final WeeklyService service;

    SettingsController(UnitSettingQueries queries, WeeklyService service) {
        this.queries = queries;
        this.service = service;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        model.addAttribute("lines", queries.reportingUnits());
        return "weekly/settings";
    }

    @PostMapping
    String set(Actor actor, @RequestParam UnitId unit, @RequestParam boolean headSigns, RedirectAttributes redirect) {
        service.setHeadSigns(actor, unit, headSigns);
        Flash.done(redirect, headSigns ? "weekly.settings.on" : "weekly.settings.off");
        return "redirect:/weekly/settings";
    }
}
