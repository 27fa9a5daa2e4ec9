package lianxi.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lianxi.notification.Owed;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one of the supervision group (督查人员的一天): inspections, rectifications to check, replies and reviews, notices.
 *
 * @param nextNotice the day on which the next notice is due; null where the cadence owes none
 */
public record SupervisorDesk(
        LocalDate today,
        Map<Part, List<Owed>> parts,
        @Nullable LocalDate nextNotice) {

    /** As many of each part as fit; the rest is on 我的待办. */
    private static final int MOST = 6;

    /** A part of the desk, by what its things are called. */
    public enum Part {
        /** 今天和近日的检查 */
        INSPECTIONS(owed -> owed.subject().startsWith("inspection:") && !isOfConclusion(owed)),
        /** 待核查的整改: the tasks that a supervisor receives, checks or strikes off. */
        RECTIFICATIONS(owed -> owed.subject().startsWith("task:")
                && Arrays.asList("CLOSING", "CHECKING", "COMPLETED").contains(lastWord(owed.act()))),
        /** 待办的结论、回应和复核 */
        REVIEWS(owed -> isOfConclusion(owed) || isReply(owed)),
        /** 通报 */
        NOTICES(owed -> owed.subject().startsWith("notice:"));

        private final Predicate<Owed> has;

        Part(Predicate<Owed> has) {
            this.has = has;
        }

        public String messageKey() {
            return "dashboard.supervisor." + name();
        }

        static Optional<Part> of(Owed owed) {
            return Arrays.stream(values()).filter(part -> part.has.test(owed)).findFirst();
        }

        /** A recorded inspection that waits for its conclusion. */
        private static boolean isOfConclusion(Owed owed) {
            return owed.act().startsWith("supervision.conclusion.");
        }

        private static boolean isReply(Owed owed) {
            return Arrays.asList("finding", "reply", "conclusion", "review").contains(kind(owed.subject()));
        }

        private static String kind(String subject) {
            return subject.substring(0, subject.indexOf(':'));
        }

        private static String lastWord(String key) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    public SupervisorDesk {
        parts = Map.copyOf(parts);
    }

    static SupervisorDesk of(List<Owed> owed, LocalDate today, @Nullable LocalDate nextNotice) {
        Map<Part, List<Owed>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(
                    part,
                    owed.stream()
                            .filter(one -> Part.of(one).equals(Optional.of(part)))
                            .toList());
        }
        return new SupervisorDesk(today, parts, nextNotice);
    }

    /** What no part of the desk shows. */
    static List<Owed> rest(List<Owed> owed) {
        return owed.stream().filter(one -> Part.of(one).isEmpty()).toList();
    }

    public List<Owed> first(Part part) {
        return all(part).stream().limit(MOST).toList();
    }

    public int count(Part part) {
        return all(part).size();
    }

    /** The parts in which something waits. */
    public List<Part> shown() {
        return Arrays.stream(Part.values()).filter(part -> count(part) > 0).toList();
    }

    public boolean isEmpty() {
        return parts.values().stream().allMatch(List::isEmpty);
    }

    private List<Owed> all(Part part) {
        return parts.getOrDefault(part, List.of());
    }
}
