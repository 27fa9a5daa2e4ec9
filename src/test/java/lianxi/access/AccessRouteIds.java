package lianxi.access;

import lianxi.roster.UnitRole;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import lianxi.testing.SignIn;
import org.springframework.stereotype.Component;

/** Accounts for the matrix. */
@Component
class AccessRouteIds implements RouteIds {

    private final SignIn signIn;
    private final AccountService accounts;
    private final FeedService feeds;

    AccessRouteIds(SignIn signIn, AccountService accounts, FeedService feeds) {
        this.feeds = feeds;
        this.signIn = signIn;
        this.accounts = accounts;
    }

    @Override
    public void provide(RouteWorld world) {
        AccountId contact = accounts.open(
                        Actor.system(),
                        NewAccount.of("foreign.contact", world.foreignPerson("外单位联络员", UnitRole.CONTACT)))
                .account();
        AccountId supervisor = accounts.open(Actor.system(), NewAccount.ofAdministrator("a.supervisor", "示例督查员"))
                .account();
        signIn.grant(supervisor, Role.SUPERVISOR);
        world.put(
                "/calendar/feed/{secret}", feeds.open(world.actor(Role.CONTACT)), feeds.open(world.actor(Role.OFFICE)));
        world.put("/accounts/{id}", contact, world.account(Role.OFFICE));
        world.put("/admin/accounts/{id}", supervisor, world.account(Role.AUDIT_ADMIN));
        world.put("/admin/roles/{id}", supervisor, world.account(Role.SECURITY_ADMIN));
        world.put("/admin/roles/{id}/grants/{role}", Role.SUPERVISOR, Role.SECURITY_ADMIN);
    }
}
