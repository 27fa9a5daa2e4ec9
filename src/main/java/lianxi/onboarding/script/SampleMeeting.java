package lianxi.onboarding.script;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.agenda.AgendaKind;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.task.TaskAction;
import org.jspecify.annotations.Nullable;

/**
 * A meeting (联席会议) of the sample, its agenda and what it came to.
 *
 * @param title empty for a regular one, whose name the product writes
 * @param about the problem it is called for, by its key; empty for none
 * @param deputy whether the office's director chairs it as a deputy head (受托主持), by this authority; empty for the head
 * @param observers units that sit in (列席)
 * @param answers what members answer who do not simply attend, by name
 * @param deferred the title of an item that is put off, with the reason; empty for none
 * @param others what items come to of which nothing else is told, by their kind
 */
public record SampleMeeting(
        String key,
        MeetingKind kind,
        String title,
        LocalTime at,
        int minutes,
        String about,
        String deputy,
        List<String> observers,
        List<Item> items,
        Map<String, Reply> answers,
        Map<String, String> deferred,
        List<Result> results,
        Map<AgendaKind, String> others) {

    private static final String LIST = "; ";

    /** An item that the office adds (增加议题). */
    public record Item(String title, String words, String unit, int minutes) {

        private static Item of(Map<String, ?> file) {
            return new Item(text(file, "title"), text(file, "words"), text(file, "unit"), number(file, "minutes"));
        }
    }

    /** How a member answers (答复). */
    public record Reply(Kind kind, String words) {

        public enum Kind {
            ATTENDS,
            ON_LEAVE,
            DEPUTES,
            /** Attends, as somebody of the unit told the office by phone (代答). */
            PHONE,
            /** Has not answered yet. */
            SILENT
        }

        private static Reply of(String text) {
            String[] parts = text.split(" ", 2);
            return new Reply(Kind.valueOf(parts[0]), parts.length < 2 ? "" : parts[1]);
        }
    }

    /**
     * What an item came to, and what became of it.
     *
     * @param item the item's kind or title
     * @param task text, units and limit; with its turns once the minutes are signed
     * @param acts when each turn is taken
     * @param later whether the office charges the unit afterwards, before the next meeting
     * @param closed when the director strikes it off with the evidence of that name; null where no such thing happens
     */
    public record Result(
            String item,
            OutcomeKind kind,
            SampleTask task,
            List<Act> acts,
            boolean later,
            @Nullable After closed,
            String evidence) {

        private static Result of(Map<String, ?> file) {
            OutcomeKind kind = OutcomeKind.valueOf(text(file, "kind"));
            List<Act> acts = file.get("turns") instanceof List<?> turns
                    ? turns.stream().map(turn -> Act.of(turn.toString())).toList()
                    : List.of();
            SampleTask task = new SampleTask(
                    text(file, "text"),
                    text(file, "done"),
                    "",
                    "",
                    "",
                    text(file, "lead"),
                    split(file, "supporting"),
                    number(file, "limit"),
                    acts.stream().map(Act::turn).toList(),
                    null,
                    null);
            return new Result(
                    text(file, "item"),
                    kind,
                    task,
                    acts,
                    Boolean.parseBoolean(text(file, "later")),
                    After.orNull(text(file, "closed")),
                    text(file, "evidence"));
        }

        public boolean isOf(String title, AgendaKind of) {
            return item.equals(title) || item.equals(of.name());
        }

        /** Whether a unit is charged when the minutes are signed. */
        public boolean charges() {
            return !task.lead().isEmpty() && !later;
        }
    }

    /** So many working days after the meeting, at that time: "+3@10:30". */
    public record After(int workdays, LocalTime at) {

        public static After of(String text) {
            String[] parts = text.substring(1).split("@");
            return new After(Integer.parseInt(parts[0]), LocalTime.parse(parts[1]));
        }

        private static @Nullable After orNull(String text) {
            return text.isEmpty() ? null : of(text);
        }
    }

    /** A turn of the task, after the meeting. */
    public record Act(After after, Turn turn) {

        private static final Pattern ACT =
                Pattern.compile("(?<after>\\+\\d+@\\d\\d:\\d\\d) (?<action>[A-Z_]+)(?: (?<words>.+))?");

        private static Act of(String text) {
            Matcher parts = ACT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalStateException("not a turn after a meeting: " + text);
            }
            String words = parts.group("words");
            TaskAction action = TaskAction.valueOf(parts.group("action"));
            return new Act(After.of(parts.group("after")), new Turn(0, 0, action, words == null ? "" : words));
        }
    }

    public static SampleMeeting of(Map<String, ?> file) {
        Map<String, Reply> answers = new LinkedHashMap<>();
        map(file, "answers").forEach((name, reply) -> answers.put(name, Reply.of(reply.toString())));
        Map<String, String> deferred = new LinkedHashMap<>();
        map(file, "deferred").forEach((title, reason) -> deferred.put(title, reason.toString()));
        Map<AgendaKind, String> others = new LinkedHashMap<>();
        map(file, "others").forEach((kind, said) -> others.put(AgendaKind.valueOf(kind), said.toString()));
        return new SampleMeeting(
                text(file, "key"),
                MeetingKind.valueOf(text(file, "kind")),
                text(file, "title"),
                LocalTime.parse(text(file, "at")),
                number(file, "minutes"),
                text(file, "about"),
                text(file, "deputy"),
                split(file, "observers"),
                maps(file, "items").map(Item::of).toList(),
                answers,
                deferred,
                maps(file, "results").map(Result::of).toList(),
                others);
    }

    /** What a member answers. */
    public Reply reply(String member) {
        return answers.getOrDefault(member, new Reply(Reply.Kind.ATTENDS, ""));
    }

    private static Stream<Map<String, Object>> maps(Map<String, ?> file, String key) {
        return file.get(key) instanceof List<?> list ? list.stream().map(SampleMeeting::map) : Stream.empty();
    }

    private static Map<String, Object> map(Map<String, ?> file, String key) {
        return map(file.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<String> split(Map<String, ?> file, String key) {
        return Stream.of(text(file, key).split(LIST))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static int number(Map<String, ?> file, String key) {
        String text = text(file, key);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String text(Map<String, ?> file, String key) {
        Object value = file.get(key);
        return value == null ? "" : value.toString();
    }
}
