package lianxi.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lianxi.onboarding.SetUpDoor;
import lianxi.onboarding.SetUpService;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the one-time set-up link; without an open link it does not exist. */
@Controller
class SetUpController {

    private final SetUpDoor door;
    private final SetUpService service;

    SetUpController(SetUpDoor door, SetUpService service) {
        this.door = door;
        this.service = service;
    }

    @GetMapping("/setup")
    String show(@ModelAttribute OnboardingSetUpForm form, HttpServletRequest request) {
        requireOpen(form, request);
        return "onboarding/form";
    }

    /** Answers with the slips themselves: they exist on this one page only, so there is nothing to redirect to. */
    @PostMapping("/setup")
    String setUp(
            @Valid @ModelAttribute OnboardingSetUpForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request) {
        requireOpen(form, request);
        return Submission.submit(binding, () -> "onboarding/form", () -> {
            model.addAttribute("slips", service.setUp(Actor.system(), form.getToken(), form.toGroup()));
            return "onboarding/done";
        });
    }

    private void requireOpen(OnboardingSetUpForm form, HttpServletRequest request) {
        if (!door.opens(form.getToken(), request.getRemoteAddr())) {
            throw new NotFoundException();
        }
    }
}
