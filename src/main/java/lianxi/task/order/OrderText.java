package lianxi.task.order;

import java.time.LocalDate;

/**
 * What a 督办单 says.
 *
 * @param matter which matter, where it comes from, how it stands (督办事项)
 * @param demands what is asked (办理要求)
 * @param finishBy 办结时限
 * @param answerBy until when the unit answers (反馈时限)
 * @param answerTo whom to answer, with the telephone
 * @param copyTo 抄送; blank is not printed
 */
public record OrderText(
        String title,
        String matter,
        String demands,
        LocalDate finishBy,
        LocalDate answerBy,
        String answerTo,
        String copyTo) {

    static final int TITLE_MAX = 60;
    static final int TEXT_MAX = 2000;
    static final int LINE_MAX = 100;
}
