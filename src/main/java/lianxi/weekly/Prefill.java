package lianxi.weekly;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.Movement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a report opens with, so that a week without news is filed without typing. In Chinese whatever the reader's
 * language: it goes into an official briefing.
 */
@Component
class Prefill {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    Prefill(MessageSource messages) {
        this.messages = messages;
    }

    ReportText text(@Nullable PriorReport prior, List<ChangeLine> changes, List<PressingTrack> pressing) {
        return new ReportText(progress(prior, changes), problems(prior, changes, pressing), plan(prior));
    }

    /** The week's changes as sentences, after what was written last week but never filed. */
    private String progress(@Nullable PriorReport prior, List<ChangeLine> changes) {
        Stream<String> unfiled = prior == null || prior.state().isFiled()
                ? Stream.empty()
                : prior.text().progress().lines();
        String lines = Stream.concat(
                        unfiled,
                        changes.stream().filter(line -> !isOverdue(line)).map(ChangeLine::sentence))
                .filter(line -> !line.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? word("weekly.prefill.noChange") : shortened(lines, ReportText.PROGRESS_MAX);
    }

    /**
     * Last week's problems but for those marked as settled, the tracks that are or will be late and not named in them, and what
     * fell overdue in the week.
     */
    private String problems(@Nullable PriorReport prior, List<ChangeLine> changes, List<PressingTrack> pressing) {
        String settled = word("weekly.prefill.settled");
        String none = word("weekly.prefill.none");
        List<String> standing = prior == null
                ? List.of()
                : prior.text()
                        .problems()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.strip().startsWith(settled))
                        .toList();
        Stream<String> tracks = pressing.stream()
                .filter(track -> track.problem() != null && !isNamed(track, standing))
                .map(PressingTrack::problem);
        Stream<String> fallen = changes.stream()
                .filter(Prefill::isOverdue)
                .map(ChangeLine::sentence)
                .filter(line -> !standing.contains(line));
        List<String> late = Stream.concat(tracks, fallen).toList();
        List<String> said = late.isEmpty()
                ? standing
                : standing.stream().filter(line -> !line.strip().equals(none)).toList();
        String lines = Stream.concat(said.stream(), late.stream()).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? none : shortened(lines, ReportText.PROBLEMS_MAX);
    }

    private static boolean isOverdue(ChangeLine line) {
        return line.kind() == Movement.Kind.OVERDUE;
    }

    /** Whoever wrote of the permit of that project last week has said it in better words. */
    private static boolean isNamed(PressingTrack track, List<String> problems) {
        return problems.stream()
                .anyMatch(line -> line.contains(track.line().projectName())
                        && line.contains(track.line().permitName()));
    }

    private String plan(@Nullable PriorReport prior) {
        return prior == null || prior.text().plan().isBlank()
                ? word("weekly.prefill.plan")
                : prior.text().plan();
    }

    /** Whole lines only; a busy week's rest stays in the list of changes beside the form. */
    private static String shortened(String lines, int max) {
        String text = lines;
        while (text.length() > max) {
            int end = text.lastIndexOf('\n', max);
            text = end > 0 ? text.substring(0, end) : text.substring(0, max);
        }
        return text;
    }

    private String word(String key) {
        return messages.getMessage(key, null, OFFICIAL);
    }
}
