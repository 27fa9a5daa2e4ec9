package lianxi.shared.web;

import java.util.Optional;

/** Tells who makes the current request; the module access implements it from its account check, without a further query. */
public interface SignedInSource {

    Optional<SignedIn> current();
}
