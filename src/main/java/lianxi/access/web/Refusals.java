package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lianxi.access.CurrentAccount;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Every refusal to somebody signed in stands in the trail: another's thing (404), or one that may only be read (403). */
@Component
class Refusals implements HandlerInterceptor {

    private final AuditTrail trail;

    Refusals(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod) {
            record(request, response.getStatus());
        }
    }

    void record(HttpServletRequest request, int status) {
        if (status != HttpServletResponse.SC_FORBIDDEN && status != HttpServletResponse.SC_NOT_FOUND) {
            return;
        }
        ActorArgument.current()
                .map(CurrentAccount::actor)
                .ifPresent(actor -> trail.recordAlone(
                        actor,
                        "access.refused",
                        "route",
                        request.getMethod() + " " + request.getRequestURI(),
                        AuditResult.REFUSED,
                        AuditFields.none().plain("status", null, status)));
    }
}
