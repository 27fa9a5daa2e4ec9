package lianxi.supervision.conclusion;

import java.util.List;

/**
 * What is proposed or decided in a review (复核意见、复核决定).
 *
 * @param verdicts one for each finding; only looked at where the conclusion is changed
 */
public record ReviewCommand(ReviewResult result, String words, List<FindingVerdict> verdicts) {

    public static final int WORDS_MAX = 2000;

    public ReviewCommand {
        words = words.strip();
        verdicts = List.copyOf(verdicts);
    }
}
