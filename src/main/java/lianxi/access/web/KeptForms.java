package lianxi.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import lianxi.access.CurrentAccount;
import lianxi.access.KeptInput;
import lianxi.shared.AccountId;
import lianxi.shared.Replay;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a form with its input again that was posted when the session had ended. */
@Controller
class KeptForms {

    static final String RESUME = "/login/resume";
    private static final String NAME = "LIANXI-KEPT";

    private final KeptInput kept;
    private final CookieSafety safety;

    KeptForms(KeptInput kept, CookieSafety safety) {
        this.kept = kept;
        this.safety = safety;
    }

    /** Keeps the posted form if it is one of ours, and leaves the browser the token that fetches it. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token =
                kept.keep(request.getParameter(FormMarks.FIELD), request.getRequestURI(), request.getParameterMap());
        token.ifPresent(value -> setCookie(request, response, value, KeptInput.KEPT));
        return token.isPresent();
    }

    /** Whether something waits for the account that has just logged in. */
    boolean waits(HttpServletRequest request, AccountId account) {
        return find(request, account).isPresent();
    }

    /** Posts the form once more inside the server; nothing is written, it comes back as after a refusal. */
    @GetMapping(RESUME)
    String resume(CurrentAccount account, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<KeptInput.Form> form = find(request, account.id());
        setCookie(request, response, "", Duration.ZERO);
        if (form.isEmpty()) {
            return "redirect:/";
        }
        Replay.begin();
        request.getRequestDispatcher(form.get().path()).forward(new PostedAgain(request, form.get()), response);
        return null;
    }

    private Optional<KeptInput.Form> find(HttpServletRequest request, AccountId account) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(token -> kept.find(account, token));
    }

    private void setCookie(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(safety.isSecure(request))
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return safety.isSecure(request) ? "__Host-" + NAME : NAME;
    }
}
