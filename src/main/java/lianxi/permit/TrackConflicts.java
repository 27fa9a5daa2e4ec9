package lianxi.permit;

import java.util.List;
import lianxi.permit.catalogue.PermitType;
import lianxi.shared.FieldConflict;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Refuses a form that was opened before somebody else's change, telling where the track stands now. */
@Component
class TrackConflicts {

    private final MessageSource messages;

    TrackConflicts(MessageSource messages) {
        this.messages = messages;
    }

    void check(PermitTrack track, @Nullable Integer version) {
        if (version != null && version != track.version()) {
            throw new StaleVersionException(List.of(new FieldConflict("permit.conflict", standing(track), "")));
        }
    }

    void checkAnswer(PermitTrack track, PermitType type, PermitAnswer answer) {
        if (answer.seen() != null && answer.seen() != track.need()) {
            String theirs = type.name() + " " + text(track.need().messageKey());
            throw new StaleVersionException(List.of(
                    new FieldConflict("permit.need", theirs, text(answer.need().messageKey()))));
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private String standing(PermitTrack track) {
        return text(track.state().messageKey());
    }
}
