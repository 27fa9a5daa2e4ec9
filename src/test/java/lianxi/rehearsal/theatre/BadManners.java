package lianxi.rehearsal.theatre;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People press twice, save the same thing from two windows, and type nonsense first; how often, a seed decides. It knows nothing of the
 * product but forms, and what any form promises: the same form twice is one record, of two windows one is told that the other was
 * first, and refused input comes back as it was typed.
 */
public final class BadManners implements Manners {

    private static final int STALE = 409;
    private static final int REFUSED = 422;
    /** Going in and out is nobody's record; of two slips for an account, a browser shows the later one, which alone is good. */
    private static final Pattern DOORS =
            Pattern.compile("/login|/logout|/settings/password|/setup.*|(/admin)?/accounts/\\d+/reset");

    private static final String NO_DATE = "2017-02-31";

    private final long seed;
    private final Map<String, Random> moods = new ConcurrentHashMap<>();
    private final double twice;
    private final double wrong;
    private final double twoAtOnce;
    private final Chronicle chronicle;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** What people do. */
    public enum Kind {
        TWICE,
        WRONG,
        TWO_AT_ONCE
    }

    /**
     * @param twice how often a button is pressed twice, between 0 and 1
     * @param wrong how often something wrong is typed first
     * @param twoAtOnce how often the same is saved from two windows
     */
    public BadManners(long seed, double twice, double wrong, double twoAtOnce, Chronicle chronicle) {
        this.seed = seed;
        this.twice = twice;
        this.wrong = wrong;
        this.twoAtOnce = twoAtOnce;
        this.chronicle = chronicle;
    }

    /** How often what was done. */
    public synchronized Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public Page post(Person person, Form form) {
        if (DOORS.matcher(form.action()).matches()) {
            return person.deliver(form);
        }
        double chance = draw(person);
        if (chance < twice) {
            return twice(person, form);
        }
        if (chance < twice + wrong) {
            return wrongFirst(person, form);
        }
        return chance < twice + wrong + twoAtOnce ? fromTwoWindows(person, form) : person.deliver(form);
    }

    /** The same form, key and all, at the same time on whichever node it comes to. */
    private Page twice(Person person, Form form) {
        count(Kind.TWICE);
        List<Page> pages = atOnce(person, form, form);
        Page first = pages.get(0);
        Page other = pages.get(1);
        if (form.key() != null
                && (first.status() != other.status() || !first.path().equals(other.path()))) {
            chronicle.fail(person.name() + " pressed twice: " + form.action() + " led to " + told(first) + " and to "
                    + told(other));
        }
        return better(first, other);
    }

    /** What stands in the other window is as old as what stands in this one, and has a key of its own. */
    private Page fromTwoWindows(Person person, Form form) {
        boolean changesNothing = form.action().matches(".*/(draft|edit)") && !form.isTouched();
        Form other = changesNothing || form.value("version").isEmpty() ? null : otherWindow(person, form);
        if (other == null) {
            return person.deliver(form);
        }
        count(Kind.TWO_AT_ONCE);
        List<Page> pages = atOnce(person, form, other);
        long done = pages.stream().filter(Page::isOk).count();
        boolean told =
                pages.stream().allMatch(page -> page.isOk() || page.status() == STALE || page.status() == REFUSED);
        if (done > 1 || !told) {
            chronicle.fail(person.name() + " saved from two windows: " + form.action() + " led to " + told(pages.get(0))
                    + " and to " + told(pages.get(1)));
        }
        return better(pages.get(0), pages.get(1));
    }

    private static @Nullable Form otherWindow(Person person, Form form) {
        Page page = person.get(form.shape().page());
        List<Form> same = page.forms(form.action()).stream()
                .filter(one -> one.value("version").equals(form.value("version")))
                .filter(one -> one.key() != null)
                .toList();
        return same.size() == 1 ? form.sending("key", List.of(same.get(0).value("key"))) : null;
    }

    private Page wrongFirst(Person person, Form form) {
        List<String> dates = form.shape().dates().stream()
                .filter(name -> !form.value(name).isEmpty())
                .toList();
        List<String> needed = form.shape().required().stream()
                .filter(name -> !form.value(name).isEmpty())
                .toList();
        List<String> all =
                Stream.concat(dates.stream(), needed.stream()).distinct().toList();
        if (all.isEmpty()) {
            return person.deliver(form);
        }
        count(Kind.WRONG);
        String name = all.get((int) (draw(person) * all.size()));
        String nonsense = dates.contains(name) && (!needed.contains(name) || draw(person) < 0.5) ? NO_DATE : "";
        Form spoilt = form.sending(name, List.of(nonsense));
        Page page = person.deliver(spoilt);
        if (page.isOk()) {
            chronicle.fail(
                    person.name() + " typed '" + nonsense + "' as " + name + " and " + form.action() + " took it");
            return page;
        }
        if (page.status() != REFUSED) {
            chronicle.fail(person.name() + " typed '" + nonsense + "' as " + name + " and got " + told(page));
        } else {
            compare(person, spoilt, page);
        }
        return person.deliver(form);
    }

    /** All that was typed stands there again, the wrong among it. */
    private void compare(Person person, Form typed, Page page) {
        List<Form> back = page.forms(typed.action());
        for (String name : typed.shape().typed()) {
            String was = lines(typed.value(name));
            if (!name.toLowerCase(Locale.ROOT).contains("password")
                    && back.stream().noneMatch(form -> lines(form.value(name)).equals(was))) {
                chronicle.fail(
                        person.name() + " typed '" + was + "' as " + name + ", and " + typed.action() + " gave back "
                                + back.stream().map(form -> form.value(name)).toList());
            }
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static List<Page> atOnce(Person person, Form one, Form other) {
        CompletableFuture<Page> beside = CompletableFuture.supplyAsync(() -> person.deliver(other));
        Page first = person.deliver(one);
        return List.of(first, beside.join());
    }

    /** That which says that it was done: it is said once, to whoever asks first. */
    private static Page better(Page one, Page other) {
        if (one.isOk() != other.isOk()) {
            return one.isOk() ? one : other;
        }
        return one.done().isEmpty() ? other : one;
    }

    private static String told(Page page) {
        return page.status() + " " + page.path() + (page.isOk() ? "" : " " + page.complaints());
    }

    /** Each has a mood of their own, so that it is the same whoever acts beside them. */
    private double draw(Person person) {
        return moods.computeIfAbsent(person.name(), name -> new Random(seed * 31 + name.hashCode()))
                .nextDouble();
    }

    private synchronized void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }
}
