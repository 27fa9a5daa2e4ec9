package lianxi.task;

import java.time.Instant;

/** A feedback that is being written (反馈草稿), as it was last saved. */
public record FeedbackDraft(FeedbackText text, Instant savedAt) {}
