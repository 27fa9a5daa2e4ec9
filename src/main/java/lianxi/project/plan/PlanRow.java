package lianxi.project.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** A node in a unit's plan: who answers for it, by which measures, from when to when. */
@Entity
@Table(name = "project_plan_row")
class PlanRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String node;
    private long projectId;
    private String projectName;
    private String name;
    private @Nullable String path;
    private int position;
    private @Nullable LocalDate finishedOn;
    private @Nullable LocalDate suggestedStart;
    private @Nullable LocalDate suggestedFinish;
    private @Nullable LocalDate latestSafeDate;
    private @Nullable LocalDate forecastFinish;
    private @Nullable Long personId;
    private @Nullable String personName;
    private String measures = "";
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate finishesOn;

    @SuppressWarnings("NullAway.Init")
    protected PlanRow() {}

    PlanRow(PlanNode drafted, @Nullable PlanPerson person) {
        node = drafted.key().toString();
        follow(drafted, 0);
        answer(person);
    }

    /** A copy for the next version. */
    PlanRow(PlanRow earlier) {
        node = earlier.node;
        projectId = earlier.projectId;
        projectName = earlier.projectName;
        name = earlier.name;
        path = earlier.path;
        position = earlier.position;
        finishedOn = earlier.finishedOn;
        suggestedStart = earlier.suggestedStart;
        suggestedFinish = earlier.suggestedFinish;
        latestSafeDate = earlier.latestSafeDate;
        forecastFinish = earlier.forecastFinish;
        personId = earlier.personId;
        personName = earlier.personName;
        measures = earlier.measures;
        startsOn = earlier.startsOn;
        finishesOn = earlier.finishesOn;
    }

    /** Takes the schedule's dates over; a date that a person set stays. */
    final void follow(PlanNode now, int place) {
        if (Objects.equals(startsOn, suggestedStart)) {
            startsOn = now.start();
        }
        if (Objects.equals(finishesOn, suggestedFinish)) {
            finishesOn = now.finish();
        }
        projectId = now.project().value();
        projectName = now.projectName();
        name = now.name();
        path = now.path();
        position = place;
        finishedOn = now.finishedOn();
        suggestedStart = now.start();
        suggestedFinish = now.finish();
        latestSafeDate = now.latestSafeDate();
        forecastFinish = now.forecastFinish();
    }

    final void answer(@Nullable PlanPerson person) {
        personId = person == null ? null : person.id().value();
        personName = person == null ? null : person.name();
    }

    void write(PlanText.Row text) {
        measures = text.measures();
        startsOn = text.startsOn();
        finishesOn = text.finishesOn();
    }

    boolean differs(PlanText.Row text) {
        return !measures.equals(text.measures())
                || !Objects.equals(startsOn, text.startsOn())
                || !Objects.equals(finishesOn, text.finishesOn())
                || !Objects.equals(
                        personId, text.person() == null ? null : text.person().value());
    }

    /** What an open node needs before the plan is handed in. */
    void requireComplete() {
        if (isDone()) {
            return;
        }
        if (personId == null) {
            throw new RefusedException(null, "project.plan.refused.person", projectName, name);
        }
        if (startsOn == null || finishesOn == null) {
            throw new RefusedException(null, "project.plan.refused.dates", projectName, name);
        }
        if (finishesOn.isBefore(startsOn)) {
            throw new RefusedException(null, "project.plan.refused.order", projectName, name);
        }
        requireSafe(finishesOn);
    }

    /** Past the latest safe date only where the forecast misses it anyway, and then with measures (赶工措施). */
    private void requireSafe(LocalDate finish) {
        if (latestSafeDate == null || !finish.isAfter(latestSafeDate)) {
            return;
        }
        if (forecastFinish == null || !forecastFinish.isAfter(latestSafeDate)) {
            throw new RefusedException(null, "project.plan.refused.unsafe", projectName, name, latestSafeDate);
        }
        if (measures.isBlank()) {
            throw new RefusedException(null, "project.plan.refused.measures", projectName, name, latestSafeDate);
        }
    }

    boolean isDone() {
        return finishedOn != null;
    }

    long id() {
        return id;
    }

    String node() {
        return node;
    }
}
