package lianxi.task.order;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One 督办单 with everything its page shows.
 *
 * @param about what it is about, as it was called when the order was drafted
 * @param answers the newest first
 * @param supersededBy later ones that correct or void it, within the reader's scope
 */
public record OrderView(
        OrderLine line,
        OrderText text,
        int version,
        @Nullable About about,
        @Nullable OrderId supersedes,
        List<OrderLine> supersededBy,
        List<OrderAnswer> answers,
        DocumentView document) {

    /**
     * The thing that an order is about.
     *
     * @param kind the word of its {@link LadderSubject}
     */
    public record About(String kind, String title, String path) {}

    public OrderId id() {
        return line.id();
    }

    public String title() {
        return text.title();
    }

    public UnitId unit() {
        return line.unit();
    }

    public String unitName() {
        return line.unitName();
    }

    public @Nullable DocumentRelation relation() {
        return line.relation();
    }
}
