package lianxi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Looks at pages once per structure of frame or main part and device, and keeps one picture of each. The two test classes
 * that fill it may run at once, in processes of their own.
 */
final class Gallery {

    private static final Class<?> TOUR = EveryPageTest.class;
    private static final List<Class<?>> VISITS = List.of(TOUR, SampleGroupTest.class);

    private static final String PICTURE = "picture ";
    private static final String CHECKED = "checked ";
    private static final String FINISHED = "finished";

    private static final Colours COLOURS = new Colours();

    private static @Nullable Class<?> visit;
    private static @Nullable SeenSoFar seen;

    private Gallery() {}

    /** The class begins to look around. */
    static void open(Class<?> test) {
        visit = test;
        seen = SeenSoFar.by(test);
    }

    /** The class has looked at all it will; whoever is the last of them gets to know what all together have not seen. */
    static Set<String> close(Set<String> pages) {
        try (FileChannel file =
                        FileChannel.open(SeenSoFar.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            assert alone.isValid();
            seen.add(FINISHED);
            boolean last = VISITS.stream().allMatch(test -> SeenSoFar.of(test).contains(FINISHED));
            return last ? unseen(pages) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the page that is open and pictures it under the name, unless that has been done.
     *
     * @return whether the page or a part of its structure was new on this device
     */
    static boolean show(Visitor visitor, String name, SoftAssertions all) {
        Page page = visitor.page();
        int width = visitor.device().width;
        boolean pictured = seen.add(PICTURE + picture(name, visitor.device()));
        if (pictured) {
            Looks.picture(page, name);
        }
        Looks.Glance glance = Looks.glance(page);
        all.assertThatCode(glance::hasNoSidewaysScroll).doesNotThrowAnyException();
        boolean isNew = isNew(glance.structures(), width);
        if (isNew) {
            all.assertThatCode(() -> Looks.accessible(page, COLOURS)).doesNotThrowAnyException();
        }
        return pictured || isNew;
    }

    /**
     * Roles differ mostly in the navigation: a known main part in a known frame was looked at before. The walks also rely on
     * what the tour of all pages checks in this run, but not the other way round: the tour tells the phone what to show.
     */
    private static boolean isNew(List<String> structures, int width) {
        Set<String> toured = visit == TOUR ? Set.of() : SeenSoFar.of(TOUR);
        boolean isNew = false;
        for (String part : structures) {
            String mark = CHECKED + width + " " + UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8));
            isNew |= seen.add(mark) && !toured.contains(mark);
        }
        return isNew;
    }

    private static Set<String> unseen(Set<String> pages) {
        Set<String> unseen = new TreeSet<>();
        for (String page : pages) {
            for (Device device : Device.values()) {
                String picture = PICTURE + picture(Routes.name(page), device);
                if (VISITS.stream().noneMatch(test -> SeenSoFar.of(test).contains(picture))) {
                    unseen.add(page + " at " + device.width + " px");
                }
            }
        }
        return unseen;
    }

    private static String picture(String name, Device device) {
        return name + "-" + device.width;
    }
}
