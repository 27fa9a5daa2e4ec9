package lianxi.permit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** @param yours what the form was about to write, message keys and plain texts */
    void check(PermitTrack track, @Nullable Integer version, @Nullable Object... yours) {
        if (version != null && version != track.version()) {
            throw new StaleVersionException(
                    List.of(new FieldConflict("permit.conflict", standing(track), words(yours))));
        }
    }

    private String words(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(part -> part.toString().startsWith("permit.") ? text(part.toString()) : part.toString())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
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
        String steps = track.steps().stream()
                .filter(step -> step.progress().lastOn() != null)
                .map(step ->
                        text(step.state().messageKey()) + " " + step.progress().lastOn())
                .collect(Collectors.joining(" "));
        return words(track.state().messageKey(), steps, track.targetOn(), track.judgement());
    }
}
