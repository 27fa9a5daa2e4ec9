package lianxi.liability;

import java.time.LocalDate;
import lianxi.roster.Answering;
import lianxi.roster.OrderingDocument;
import org.jspecify.annotations.Nullable;

/**
 * In what somebody answered for a thing on a day (责任身份), as the roster records it.
 *
 * @param post the post as printed; may be empty
 * @param other for whom one stood in; null elsewhere
 * @param note the reason of a cover, the scope of an authority; may be empty
 * @param from since when; null where the thing itself names the person
 * @param document by which it was ordered; null where there is none
 */
public record Capacity(
        As as,
        String post,
        @Nullable String other,
        String note,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay,
        @Nullable OrderingDocument document) {

    /** The links of the chain, nearest to the work first. */
    public enum As {
        /** 责任人, named by the thing itself. */
        NAMED,
        /** 责任人 of the unit. */
        RESPONSIBLE,
        /** 联络员（A角）. */
        CONTACT,
        /** B角. */
        DEPUTY,
        /** 顶岗. */
        COVER,
        /** 主要负责人. */
        HEAD,
        /** The unit's place in the leading group, where no head is recorded. */
        SEAT,
        /** 分管领导. */
        IN_CHARGE,
        /** 组长, where no leader in charge is recorded. */
        GROUP_HEAD,
        /** Under a 授权 of the 组长. */
        DELEGATE;

        public String messageKey() {
            return "liability.as." + name();
        }
    }

    static Capacity named() {
        return new Capacity(As.NAMED, "", null, "", null, null, null);
    }

    static Capacity of(Answering.Post post) {
        return new Capacity(
                As.valueOf(post.duty().name()),
                post.post(),
                post.otherName(),
                post.note(),
                post.from(),
                post.lastDay(),
                post.document());
    }
}
