package lianxi.roster;

import java.util.Optional;
import lianxi.shared.Actor;

/** Implemented by a later module that shows something on a unit's page, below its standing duty (单位页上的一栏). */
public interface UnitSection {

    /** The template whose fragment "section(content)" draws it. */
    String template();

    /** What the fragment draws; empty shows nothing. */
    Optional<Object> content(Actor actor, UnitPage unit);
}
