package lianxi.permit.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianxi.permit.Need;
import lianxi.permit.StepState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How registers write states (状态写法): the product's own words and what offices are used to. */
@Component
class StateNames {

    private final Map<String, Told> names = new HashMap<>();

    StateNames(MessageSource messages) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            for (StepState state : StepState.values()) {
                Told told = new Told(state == StepState.NOT_NEEDED ? Need.NOT_NEEDED : Need.NEEDED, state);
                add(messages.getMessage(state.messageKey(), null, locale), told);
                for (String name : messages.getMessage("permit.intake.names." + state, null, "", locale)
                        .split("\\|")) {
                    add(name, told);
                }
            }
            add(
                    messages.getMessage(Need.CLARIFYING.messageKey(), null, locale),
                    new Told(Need.CLARIFYING, StepState.NOT_STARTED));
        }
    }

    /** What a state's name says. */
    record Told(Need need, StepState state) {}

    Optional<Told> find(String name) {
        return Optional.ofNullable(names.get(bare(name)));
    }

    private void add(String name, Told told) {
        if (!name.isBlank()) {
            names.putIfAbsent(bare(name), told);
        }
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s()\uFF08\uFF09]", "").toLowerCase(Locale.ROOT);
    }
}
