package lianxi.permit;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.notification.Text;

/** Says what an entry of a track's logs did, as a fact beside who made it (经办事实). */
final class PermitDeeds {

    private PermitDeeds() {}

    static Text text(StepEvent event) {
        String note = Optional.ofNullable(event.note()).orElse("");
        if (event.isStrike()) {
            return Text.of("permit.sentence.STRIKE", note);
        }
        if (event.action() == StepAction.ACCEPT) {
            return Text.of("permit.deed.ACCEPT", event.on());
        }
        return Text.of(event.action().sentenceKey(), event.on(), note);
    }

    static Text text(TrackEvent event) {
        String value = Optional.ofNullable(event.value()).orElse("");
        String reason = Optional.ofNullable(event.reason()).orElse("");
        return switch (event.kind()) {
            case NEED -> Text.of("permit.sentence.need." + value, reason);
            case UNIT -> Text.of("permit.deed.UNIT", value);
            case BALL ->
                value.isEmpty()
                        ? Text.of("permit.deed.BALL.none")
                        : Text.of(
                                "permit.deed.BALL", Text.of(Ball.valueOf(value).messageKey()));
            case HOLD ->
                value.isEmpty()
                        ? Text.of("permit.deed.HOLD.none")
                        : Text.of("permit.sentence.hold", Text.of("permit.hold." + value), reason);
            case TARGET -> Text.of("permit.sentence.target", LocalDate.parse(value), reason);
            case JUDGEMENT ->
                value.isEmpty() ? Text.of("permit.deed.JUDGEMENT.none") : Text.of("permit.deed.JUDGEMENT", value);
            case VERIFIED -> Text.of("permit.deed.VERIFIED");
        };
    }
}
