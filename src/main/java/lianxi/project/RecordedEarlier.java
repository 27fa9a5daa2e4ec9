package lianxi.project;

import java.time.LocalDate;
import java.util.Optional;

/** Implemented by a later module that records facts by their day: a project's start cannot move past the first one. */
public interface RecordedEarlier {

    /** The earliest day on which something of the project was recorded to have happened. */
    Optional<LocalDate> earliest(ProjectId project);
}
