package lianxi.meeting;

import java.util.Optional;
import lianxi.shared.Actor;

/** A part of a meeting's page (会议页上的一栏), in the order of the beans: agenda, attendance, outcomes, minutes, report. */
public interface MeetingSection {

    /** The template whose fragment "section(content)" draws it. */
    String template();

    /** What the fragment draws; empty shows nothing. */
    Optional<Object> content(Actor actor, MeetingId meeting);
}
