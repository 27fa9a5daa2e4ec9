package lianxi.supervision;

import java.util.Optional;
import lianxi.shared.Actor;

/** A part of the page /supervision (督查工作页上的一栏), in the order of the beans; one query each. */
public interface SupervisionSection {

    /** The template whose fragment "section(content)" draws it. */
    String template();

    /** What the fragment draws; empty shows nothing. */
    Optional<Object> content(Actor actor);
}
