package lianxi.supervision.inspection;

import java.util.Optional;
import lianxi.shared.Actor;

/** A part of an inspection's page (检查页上的一栏) that a later package draws, as its conclusion; one query each. */
public interface InspectionSection {

    /** The template whose fragment "section(content)" draws it. */
    String template();

    /** What the fragment draws; empty shows nothing. */
    Optional<Object> content(Actor actor, InspectionView inspection);
}
