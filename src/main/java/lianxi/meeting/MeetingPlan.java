package lianxi.meeting;

import org.jspecify.annotations.Nullable;

/**
 * An ad-hoc or special-topic meeting to be held.
 *
 * @param about what it is called for, as "problem:12"; becomes the first item of its agenda
 */
public record MeetingPlan(
        MeetingKind kind, MeetingTerms terms, @Nullable String about) {}
