package lianxi.permit.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permit of the catalogue (手续).
 *
 * @param shortTop upper line of the upright short name (短名), together with the lower at most seven characters
 * @param defaultUnit name of the unit that follows it unless another is chosen (责任单位)
 * @param condition what else it depends on, in words
 * @param prerequisites codes of the permits that must come first
 */
public record PermitType(
        String code,
        int position,
        String name,
        String shortTop,
        String shortBottom,
        String authority,
        Decider decider,
        String defaultUnit,
        @Nullable String condition,
        Confidence confidence,
        List<String> prerequisites,
        List<StepType> steps) {

    public StepType step(long id) {
        return steps.stream().filter(step -> step.id() == id).findFirst().orElseThrow();
    }

    public String shortName() {
        return shortTop + shortBottom;
    }
}
