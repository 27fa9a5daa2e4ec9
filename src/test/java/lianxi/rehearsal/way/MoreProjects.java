package lianxi.rehearsal.way;

import java.util.List;
import java.util.stream.IntStream;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleProject;

/** As many projects as are wanted: the sample's, and after them copies under the numbers that follow (五号光伏项目…), as load. */
public final class MoreProjects {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    public static final int MOST = 99;

    private MoreProjects() {}

    public static List<SampleProject> upTo(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("From 1 to " + MOST + " projects can be played, not " + count);
        }
        List<SampleProject> models = SampleFiles.projects();
        return IntStream.range(0, count)
                .mapToObj(number -> number < models.size()
                        ? models.get(number)
                        : copy(models.get(number % models.size()), number + 1))
                .toList();
    }

    private static SampleProject copy(SampleProject model, int number) {
        return new SampleProject(
                numeral(number) + model.name().substring(1),
                model.township(),
                model.undertaker(),
                model.megawatts(),
                model.startedDaysBefore(),
                model.answers(),
                model.events(),
                model.remarks(),
                model.site(),
                model.plan());
    }

    private static String numeral(int number) {
        int tens = number / TEN;
        String ones = number % TEN == 0 ? "" : digit(number % TEN);
        return tens == 0 ? ones : (tens == 1 ? "" : digit(tens)) + "十" + ones;
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }
}
