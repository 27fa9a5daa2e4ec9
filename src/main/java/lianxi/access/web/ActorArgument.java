package lianxi.access.web;

import java.util.Optional;
import lianxi.access.CurrentAccount;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Actor} or the {@link CurrentAccount} of the request; null where nobody is signed in. */
class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == CurrentAccount.class;
    }

    @Override
    @Nullable
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<CurrentAccount> account = current();
        return parameter.getParameterType() == Actor.class
                ? account.map(CurrentAccount::actor).orElse(null)
                : account.orElse(null);
    }

    static Optional<CurrentAccount> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token
                ? Optional.of(token.account())
                : Optional.empty();
    }
}
