package lianxi.task.quantity;

import java.util.List;
import java.util.Optional;
import lianxi.roster.UnitPage;
import lianxi.roster.UnitSection;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** The quantity tracks that a township leads, on its page. */
@Component
class QuantitiesOfUnit implements UnitSection {

    private final QuantityQueries queries;

    QuantitiesOfUnit(QuantityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String template() {
        return QuantitySection.TEMPLATE;
    }

    @Override
    public Optional<Object> content(Actor actor, UnitPage unit) {
        List<QuantityLine> lines = queries.ofUnit(unit.id());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuantitySection(lines, true, "/quantities?unit=" + unit.id(), null));
    }
}
