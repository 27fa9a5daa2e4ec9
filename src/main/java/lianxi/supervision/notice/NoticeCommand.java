package lianxi.supervision.notice;

import java.util.Map;

/**
 * What a person writes of a notice.
 *
 * @param audience whom it is addressed to (主送)
 * @param criticises ticked by hand: criticises a unit though no item says so
 * @param texts the parts' texts by their keys; parts that it does not name stay
 */
public record NoticeCommand(String title, String audience, boolean criticises, Map<String, String> texts) {

    public NoticeCommand {
        texts = Map.copyOf(texts);
    }
}
