package lianxi.onboarding;

import java.util.List;
import java.util.Objects;
import lianxi.onboarding.script.SampleUnitPlan;
import lianxi.project.plan.PlanPerson;
import lianxi.project.plan.PlanRowView;
import lianxi.project.plan.PlanText;
import lianxi.project.plan.UnitPlanQueries;
import lianxi.project.plan.UnitPlanService;
import lianxi.project.plan.UnitPlanView;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that writes units' plans (推进方案) and settles them. */
@Component
@Profile("sample")
class PlanDesk {

    private final UnitPlanService service;
    private final UnitPlanQueries queries;

    PlanDesk(UnitPlanService service, UnitPlanQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    UnitId write(Actor actor, UnitId unit, SampleUnitPlan words) {
        UnitPlanView plan = queries.page(actor, unit, null).plan();
        if (plan == null || !plan.state().isOpen()) {
            service.draft(actor, unit);
            plan = view(actor, unit);
        }
        List<PlanPerson> people = queries.people(unit);
        List<PlanText.Row> rows = plan.rows().stream()
                .filter(row -> !row.isDone())
                .map(row -> row(row, words, people))
                .toList();
        service.save(actor, unit, plan.version(), new PlanText(words.approach(), rows));
        return unit;
    }

    UnitId submit(Actor actor, UnitId unit) {
        service.submit(actor, unit, view(actor, unit).version());
        return unit;
    }

    UnitId sendBack(Actor actor, UnitId unit, String reason) {
        service.sendBack(actor, unit, view(actor, unit).version(), reason);
        return unit;
    }

    UnitId adopt(Actor actor, UnitId unit) {
        service.adopt(actor, unit, view(actor, unit).version());
        return unit;
    }

    private UnitPlanView view(Actor actor, UnitId unit) {
        return Objects.requireNonNull(queries.page(actor, unit, null).plan());
    }

    private static PlanText.Row row(PlanRowView row, SampleUnitPlan words, List<PlanPerson> people) {
        return new PlanText.Row(
                row.id(),
                words.isContacts(row.name()) ? contact(people) : row.person(),
                words.measuresFor(row.name()),
                row.startsOn(),
                row.finishesOn());
    }

    @Nullable
    private static PersonId contact(List<PlanPerson> people) {
        return people.stream()
                .filter(person -> !person.responsible())
                .map(PlanPerson::id)
                .findFirst()
                .orElse(null);
    }
}
