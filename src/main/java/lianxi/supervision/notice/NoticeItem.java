package lianxi.supervision.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.UnitId;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/**
 * What a notice may print (通报事项); a person takes it in or leaves it out.
 *
 * @param subject the thing, as finding-12, practice-3 or task-7; also the key of its part
 * @param heading its line above the text, as 示例单位：林地手续进度滞后
 * @param words what the records say of it
 * @param path its page; null if it has none
 * @param due of a matter the date that it was held to
 * @param revision of a finding its version when the notice was compiled
 */
public record NoticeItem(
        NoticeItemKind kind,
        MatterKey subject,
        UnitId unit,
        String heading,
        String words,
        @Nullable String path,
        @Nullable LocalDate due,
        @Nullable Integer revision,
        boolean taken) {

    static final String FINDING = "finding";
    static final String PRACTICE = "practice";

    /** The units of those that are taken in, good practice aside. */
    static Set<UnitId> criticised(Collection<NoticeItem> items) {
        return items.stream()
                .filter(item -> item.taken() && item.kind().criticises())
                .map(NoticeItem::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As a form names it. */
    public String code() {
        return subject.toString();
    }

    NoticeItem taken(boolean in) {
        return new NoticeItem(kind, subject, unit, heading, words, path, due, revision, in);
    }
}
