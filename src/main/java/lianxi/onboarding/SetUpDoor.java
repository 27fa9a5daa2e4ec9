package lianxi.onboarding;

import lianxi.access.SecretGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets in who holds the open set-up link, and counts who tries others. */
@Component
public class SetUpDoor {

    private final SetUpLinks links;
    private final SecretGate gate;

    SetUpDoor(SetUpLinks links, SecretGate gate) {
        this.links = links;
        this.gate = gate;
    }

    /** @param address the client's address */
    public boolean opens(String token, @Nullable String address) {
        return links.areNeeded() && gate.opens("onboarding.set-up", address, () -> links.isOpen(token));
    }
}
