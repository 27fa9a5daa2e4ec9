package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lianxi.access.CurrentAccount;
import lianxi.access.OwnAccountService;
import lianxi.access.PasswordChange;
import lianxi.access.PasswordProfile;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's own password, also where it must be changed before anything else. */
@Controller
@RequestMapping("/settings/password")
class PasswordController {

    private final OwnAccountService own;
    private final Sessions sessions;

    PasswordController(OwnAccountService own, Sessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    @GetMapping
    String show(CurrentAccount account, @ModelAttribute AccessPasswordForm form, Model model) {
        PasswordProfile profile = own.profile();
        model.addAttribute("profile", profile);
        model.addAttribute("rulesKey", "access.password.rules." + profile);
        model.addAttribute("forced", own.mustChangePassword(account));
        return "access/password";
    }

    @PostMapping
    String change(
            CurrentAccount account,
            @Valid @ModelAttribute AccessPasswordForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!form.getNewPassword().equals(form.getRepeatedPassword())) {
            binding.rejectValue("repeatedPassword", "access.password.differs");
        }
        return Submission.submit(binding, () -> show(account, form, model), () -> {
            PasswordChange change =
                    new PasswordChange(form.getPassword(), form.getNewPassword(), request.getRemoteAddr());
            sessions.goOn(request, own.changePassword(account.actor(), change));
            Flash.done(redirect, "access.password.done");
            return "redirect:/";
        });
    }
}
