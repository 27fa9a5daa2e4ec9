package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lianxi.access.LoginResult;
import lianxi.access.LoginService;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The log-in page and the way out (登录、退出). */
@Controller
class LoginController {

    private final LoginService logins;
    private final Sessions sessions;
    private final CsrfCookie csrf;
    private final KeptForms kept;

    LoginController(LoginService logins, Sessions sessions, CsrfCookie csrf, KeptForms kept) {
        this.logins = logins;
        this.sessions = sessions;
        this.csrf = csrf;
        this.kept = kept;
    }

    @GetMapping("/login")
    String show(@ModelAttribute AccessLoginForm form, @Nullable Actor actor) {
        form.setPassword("");
        return actor == null ? "access/login" : "redirect:/";
    }

    @PostMapping("/login")
    String logIn(
            @ModelAttribute AccessLoginForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginResult result = logins.logIn(form.getUsername(), form.getPassword(), request.getRemoteAddr());
        if (result.account() == null) {
            binding.reject(result.locked() ? "access.login.locked" : "access.login.wrong");
            return "access/login";
        }
        sessions.begin(request, result.account());
        csrf.saveToken(csrf.generateToken(request), request, response);
        boolean formWaits = kept.waits(request, result.account().id());
        return "redirect:" + (formWaits ? KeptForms.RESUME : ReturnPath.checked(form.getTo()));
    }

    @PostMapping("/logout")
    String logOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        logins.logOut(actor);
        sessions.end(request);
        DeviceTraces.clear(response);
        return "redirect:/login?out";
    }
}
