package lianxi.project.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.shared.NotFoundException;

/** A limit in an address: "permit-limit:12". */
record SubjectKey(String kind, long id) {

    private static final Pattern SHAPE = Pattern.compile("([a-z-]{1,40}):(\\d{1,18})");

    /** @throws NotFoundException for anything else */
    static SubjectKey parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new NotFoundException();
        }
        return new SubjectKey(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
