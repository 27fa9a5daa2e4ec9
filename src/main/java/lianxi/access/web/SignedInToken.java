package lianxi.access.web;

import lianxi.access.CurrentAccount;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The account behind the current request, read anew from the database; never stored in the session. */
class SignedInToken extends AbstractAuthenticationToken {

    private final transient CurrentAccount account;

    SignedInToken(CurrentAccount account) {
        super(AuthorityUtils.createAuthorityList(
                account.actor().roles().stream().map(role -> "ROLE_" + role).toList()));
        this.account = account;
        setAuthenticated(true);
    }

    CurrentAccount account() {
        return account;
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account.id().toString();
    }
}
