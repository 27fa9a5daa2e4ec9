package lianxi.meeting;

import lianxi.shared.Actor;

/** Implemented by whoever must act when a meeting is planned, moved or called off; called in the writing transaction. */
public interface MeetingFollowers {

    /** An ad-hoc or special-topic meeting was planned; its subject, if it has one, is {@link MeetingView#about()}. */
    default void planned(Actor actor, MeetingView meeting) {}

    /** Time or place changed. Those who were invited are to be told; nobody was while it is only planned. */
    default void moved(Actor actor, MeetingView before, MeetingView after, String reason) {}

    /** It will not be held. Those who were invited are to be told. */
    default void cancelled(Actor actor, MeetingView before, String reason) {}
}
