package lianxi.meeting.decision.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.UnitId;
import lianxi.shared.web.Option;
import lianxi.task.TaskChoices;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The units and people that a form may charge (可选责任单位、责任人). */
@Component
class UnitOptions {

    private final TaskChoices choices;

    UnitOptions(TaskChoices choices) {
        this.choices = choices;
    }

    /** One query. */
    void add(Model model, List<UnitId> supporting) {
        TaskChoices.Choices today = choices.today();
        Set<String> chosen = supporting.stream().map(UnitId::toString).collect(Collectors.toSet());
        model.addAttribute(
                "units",
                today.units().stream()
                        .map(unit -> Option.of(unit.id(), unit.name()))
                        .toList());
        model.addAttribute(
                "people",
                today.people().stream()
                        .map(person -> Option.of(person.id(), person.unitName() + " " + person.name()))
                        .toList());
        model.addAttribute("chosen", chosen);
    }
}
