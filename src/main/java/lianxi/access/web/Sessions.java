package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lianxi.access.Actors;
import lianxi.access.CurrentAccount;
import lianxi.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions in the database that hold an account's id and stamp only. Account, roles and units are read on every request,
 * so that disabling, a change of roster or password, and a third log-in bite on the next one, on every node.
 */
@Component
class Sessions implements SecurityContextRepository {

    static final String ACCOUNT = "account";
    static final String STAMP = "stamp";
    static final String SINCE = "since";
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final String READ = Sessions.class.getName();

    private final Actors actors;
    private final Clock clock;

    Sessions(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /** Ends what session there was and begins one of the account's own. */
    void begin(HttpServletRequest request, CurrentAccount account) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id().value());
        session.setAttribute(STAMP, account.stamp());
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
    }

    /** Goes on after the account's stamp has changed by its own doing. */
    void goOn(HttpServletRequest request, String newStamp) {
        request.getSession().setAttribute(STAMP, newStamp);
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Read once a request; should the database fail, the error page finds nobody rather than asking again. */
    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        if (request.getAttribute(READ) instanceof SecurityContext read) {
            return read;
        }
        SecurityContext context = new SecurityContextImpl();
        request.setAttribute(READ, context);
        current(request).map(SignedInToken::new).ifPresent(context::setAuthentication);
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The session is written by begin() alone.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private Optional<CurrentAccount> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof Long account)
                || !(session.getAttribute(STAMP) instanceof String stamp)) {
            return Optional.empty();
        }
        Optional<CurrentAccount> current = isTooOld(session.getAttribute(SINCE))
                ? Optional.empty()
                : actors.ofSession(new AccountId(account), stamp, session.getCreationTime());
        if (current.isEmpty()) {
            session.invalidate();
        }
        return current;
    }

    private boolean isTooOld(@Nullable Object since) {
        return !(since instanceof Long began)
                || Instant.ofEpochMilli(began).plus(LONGEST).isBefore(clock.instant());
    }
}
