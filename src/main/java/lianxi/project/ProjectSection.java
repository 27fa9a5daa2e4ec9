package lianxi.project;

import java.util.Optional;
import lianxi.shared.Actor;

/** Implemented by a later module that shows something on a project's page (项目页上的一栏). */
public interface ProjectSection {

    /** The template whose fragment "section(content)" draws it. */
    String template();

    /** What the fragment draws; empty shows nothing. */
    Optional<Object> content(Actor actor, ProjectView project);
}
