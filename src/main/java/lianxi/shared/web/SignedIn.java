package lianxi.shared.web;

import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whom the page's head names, with the person's own settings (语言、大字).
 *
 * @param unit short name of the own unit, or of the first one; null without
 */
public record SignedIn(Actor actor, @Nullable String unit, boolean english, boolean large) {}
