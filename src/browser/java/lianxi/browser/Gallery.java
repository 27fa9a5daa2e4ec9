package lianxi.browser;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/** Looks at pages once per structure of frame or main part and device, and keeps one picture of each. */
final class Gallery {

    private static final Set<String> PICTURES = new TreeSet<>();
    private static final Set<String> CHECKED = new HashSet<>();

    private Gallery() {}

    /**
     * Checks the page that is open and pictures it under the name, unless that has been done.
     *
     * @return whether the page or a part of its structure was new on this device
     */
    static boolean show(Visitor visitor, String name, SoftAssertions all) {
        Page page = visitor.page();
        int width = visitor.device().width;
        boolean pictured = PICTURES.add(name + "-" + width);
        if (pictured) {
            Looks.picture(page, name);
        }
        all.assertThatCode(() -> Looks.noSidewaysScroll(page)).doesNotThrowAnyException();
        boolean isNew = isNew(page, width);
        if (isNew) {
            all.assertThatCode(() -> Looks.accessible(page)).doesNotThrowAnyException();
        }
        return pictured || isNew;
    }

    /** Roles differ mostly in the navigation: a known main part in a known frame was looked at before. */
    private static boolean isNew(Page page, int width) {
        boolean isNew = false;
        for (String part : Looks.structures(page)) {
            isNew |= CHECKED.add(part + width);
        }
        return isNew;
    }

    static boolean hangs(String name, Device device) {
        return PICTURES.contains(name + "-" + device.width);
    }
}
