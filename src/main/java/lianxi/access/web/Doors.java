package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens at a closed door: strangers are sent to the log-in, and what they had typed is kept; to everybody else a
 * page of other roles does not exist.
 */
@Component
class Doors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final KeptForms kept;
    private final Refusals refusals;

    Doors(KeptForms kept, Refusals refusals) {
        this.kept = kept;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (isScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isWayOut(request)) {
            DeviceTraces.clear(response);
            response.sendRedirect("/login?out");
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect(ReturnPath.loginFor(request));
        } else {
            response.sendRedirect(kept.keep(request, response) ? "/login?kept" : "/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            outdated(request, response);
            return;
        }
        refusals.record(request, HttpServletResponse.SC_NOT_FOUND);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** The form's token is not the browser's: the log-in was another one, or the request is forged. */
    private void outdated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isScript(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?again");
        } else if (isWayOut(request)) {
            response.sendRedirect(ActorArgument.current().isPresent() ? "/" : "/login?out");
        } else if (kept.keep(request, response)) {
            response.sendRedirect(ActorArgument.current().isPresent() ? KeptForms.RESUME : "/login?kept");
        } else {
            refusals.record(request, HttpServletResponse.SC_FORBIDDEN);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Leaving is never kept for later: a new log-in would end at once. */
    private static boolean isWayOut(HttpServletRequest request) {
        return request.getRequestURI().equals("/logout");
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null;
    }
}
