package lianxi.supervision.notice;

/**
 * What is said of a notice (审定意见).
 *
 * @param agreed whether it may be signed as it stands
 * @param words may be empty where agreed
 */
public record ExaminationCommand(boolean agreed, String words) {

    public static final int WORDS_MAX = 500;

    public ExaminationCommand {
        words = words.strip();
    }
}
