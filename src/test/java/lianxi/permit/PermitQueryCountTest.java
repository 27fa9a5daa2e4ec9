package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import lianxi.calendar.WorkCalendars;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Pages take the same few queries whatever they show. */
@ServiceTest
class PermitQueryCountTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Test
    void queriesDoNotGrowWithTheWall() throws Exception {
        world.populate();
        new PermitWall(context).build(0, 1, 6, world.own(UnitKind.MEMBER), world.foreign(UnitKind.MEMBER));
        TrackLine line = context.getBean(PermitQueries.class).now().lines().get(0);
        int matrix = queries("/permits");
        int track = queries("/permits/" + line.id());
        int project = queries("/projects/" + line.project());
        int list = queries("/projects");
        new PermitWall(context).build(1, 13, 28, world.own(UnitKind.MEMBER), world.foreign(UnitKind.MEMBER));
        assertThat(matrix).isLessThanOrEqualTo(4);
        assertThat(queries("/permits")).isEqualTo(matrix);
        assertThat(track).as("with its materials, problems and urgings").isLessThanOrEqualTo(6);
        assertThat(queries("/permits/" + line.id())).isEqualTo(track);
        assertThat(project).as("with its tasks and problems").isLessThanOrEqualTo(5);
        assertThat(queries("/projects/" + line.project())).isEqualTo(project);
        assertThat(list).isLessThanOrEqualTo(3);
        assertThat(queries("/projects")).isEqualTo(list);
    }

    /** A projection of another day is reckoned in memory, at two queries more, until the sweep of the minute comes by. */
    private void asTheSweepLeavesThem() {
        context.getBean(JdbcClient.class)
                .sql("""
                        update project_schedule
                           set computed_version = input_version, computed_for = ?, computed_calendar = ?""")
                .params(
                        LocalDate.now(clock),
                        context.getBean(WorkCalendars.class).revision())
                .update();
    }

    private int queries(String address) throws Exception {
        asTheSweepLeavesThem();
        MockHttpServletResponse answer = mvc.perform(get(address).with(signIn.as(world.account(Role.OFFICE))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Integer.parseInt(answer.getHeader("X-Queries"));
    }
}
