package lianxi.task.quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.project.ProjectSection;
import lianxi.project.ProjectView;
import lianxi.project.RecordedEarlier;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quantity tracks on their project's page, and the earliest day on which one begins. */
@Component
class QuantitiesOfProject implements ProjectSection, RecordedEarlier {

    private final QuantityQueries queries;
    private final JdbcClient jdbc;

    QuantitiesOfProject(QuantityQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    @Override
    public String template() {
        return QuantitySection.TEMPLATE;
    }

    @Override
    public Optional<Object> content(Actor actor, ProjectView project) {
        List<QuantityLine> lines = queries.ofProject(project.id());
        boolean makes = actor.is(Role.OFFICE) || actor.is(Role.UNIT_HEAD) && actor.belongsTo(project.township());
        if (lines.isEmpty() && !makes) {
            return Optional.empty();
        }
        return Optional.of(new QuantitySection(
                lines,
                false,
                "/quantities?project=" + project.id(),
                makes ? "/quantities/new?project=" + project.id() : null));
    }

    @Override
    public Optional<LocalDate> earliest(ProjectId project) {
        return jdbc.sql("select min(begins_on) from task_quantity where project_id = ?")
                .param(project.value())
                .query(LocalDate.class)
                .optional();
    }
}
