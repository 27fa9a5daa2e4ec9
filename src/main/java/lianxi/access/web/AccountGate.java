package lianxi.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import lianxi.access.CurrentAccount;
import lianxi.access.OwnAccountService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before any page: a password that must be changed is changed first, and the form token's cookie goes out in time. */
class AccountGate implements HandlerInterceptor {

    private static final Set<String> OPEN = Set.of("/settings/password", "/logout", "/login");

    /** Names the account for which a page without a network kept what it sends now (offline.js). */
    private static final String TYPED_BY = "X-Account";

    private final OwnAccountService own;

    AccountGate(OwnAccountService own) {
        this.own = own;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        Optional<CurrentAccount> account = ActorArgument.current();
        if (isOfAnother(request, account)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        if (account.isEmpty() || OPEN.contains(request.getRequestURI()) || !own.mustChangePassword(account.get())) {
            return true;
        }
        response.sendRedirect("/settings/password");
        return false;
    }

    /** Nothing goes out in the name of whoever signed in after the one who typed it. */
    private static boolean isOfAnother(HttpServletRequest request, Optional<CurrentAccount> account) {
        String typedBy = request.getHeader(TYPED_BY);
        return typedBy != null
                && !account.map(one -> one.id().toString()).orElse("").equals(typedBy);
    }
}
