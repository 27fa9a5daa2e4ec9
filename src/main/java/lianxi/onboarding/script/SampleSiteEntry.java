package lianxi.onboarding.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an undertaker tells of its site (施工进度) in a week of the sample.
 *
 * @param problems what holds the work up; empty for nothing
 */
public record SampleSiteEntry(int week, double share, int percent, String stage, String progress, String problems) {

    private static final Pattern ENTRY =
            Pattern.compile("(?<week>\\d)\\.(?<share>\\d+) (?<percent>\\d+)% (?<stage>\\S+) "
                    + "(?<progress>[^|]+?)(?: \\| (?<problems>.+))?");

    public static SampleSiteEntry of(String text) {
        Matcher parts = ENTRY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not an entry of a site: " + text);
        }
        String problems = parts.group("problems");
        return new SampleSiteEntry(
                Integer.parseInt(parts.group("week")),
                Double.parseDouble("0." + parts.group("share")),
                Integer.parseInt(parts.group("percent")),
                parts.group("stage"),
                parts.group("progress"),
                problems == null ? "" : problems);
    }
}
