package lianxi.supervision.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.PaperPart;

/** The parts of a notice (通报段落): its sections by name, and under them one part for each thing that it tells of. */
final class NoticeParts {

    static final String OPENING = "opening";
    static final String CHECKS = "checks";
    static final String PRACTICES = "practices";
    static final String FINDINGS = "findings";
    static final String RECTIFICATION = "rectification";
    static final String MATTERS = "matters";
    static final String DEMANDS = "demands";

    /** Before the earlier notice's id: what a correction says first. */
    static final String CORRECTION = "correction-";

    private static final Set<String> SECTIONS =
            Set.of(OPENING, CHECKS, PRACTICES, FINDINGS, RECTIFICATION, MATTERS, DEMANDS);

    private NoticeParts() {}

    /** Whether it is about one thing, as finding-12. */
    static boolean isItem(PaperPart part) {
        return !SECTIONS.contains(part.key()) && !part.key().startsWith(CORRECTION);
    }

    /** Whether a section has neither text nor anything below it. */
    static boolean isEmpty(List<PaperPart> parts, int section) {
        if (!parts.get(section).isBlank()) {
            return false;
        }
        return parts.stream().skip(section + 1L).takeWhile(NoticeParts::isItem).allMatch(PaperPart::isBlank);
    }

    /** Takes over a new compilation: what somebody wrote stays, but for things that are no longer taken in. */
    static List<PaperPart> merged(List<PaperPart> before, List<PaperPart> now) {
        Map<String, PaperPart> fresh = now.stream().collect(Collectors.toMap(PaperPart::key, part -> part));
        return PaperPart.merged(
                before.stream()
                        .filter(part -> !isItem(part) || fresh.containsKey(part.key()))
                        .toList(),
                now);
    }
}
