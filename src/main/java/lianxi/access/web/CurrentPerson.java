package lianxi.access.web;

import java.util.Optional;
import lianxi.access.Language;
import lianxi.shared.web.SignedIn;
import lianxi.shared.web.SignedInSource;
import org.springframework.stereotype.Component;

/** Tells the layout who is signed in and how the person likes the pages. */
@Component
class CurrentPerson implements SignedInSource {

    @Override
    public Optional<SignedIn> current() {
        return ActorArgument.current()
                .map(account -> new SignedIn(
                        account.actor(), account.unit(), account.language() == Language.EN, account.largeText()));
    }
}
