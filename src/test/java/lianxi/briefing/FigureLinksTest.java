package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianxi.permit.TrackQueries;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemOfficeService;
import lianxi.problem.ProblemService;
import lianxi.shared.AccountId;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.task.TaskAct;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskService;
import lianxi.testing.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What the readers of one briefing may open behind its figures: four tracks, a task and a problem of the forestry bureau,
 * and its report.
 */
class FigureLinksTest extends BriefingLab {

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries taskQueries;

    @Autowired
    ProblemService problems;

    @Autowired
    ProblemOfficeService problemOffice;

    @Autowired
    TrackQueries tracks;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private AccountId office;
    private AccountId bureau;
    private AccountId otherBureau;
    private AccountId outside;
    private BriefingId briefing;

    @BeforeAll
    void people() {
        office = signIn.account(ids.person("谢五金"), Role.OFFICE, Role.LEADER);
        bureau = signIn.account(ids.person("示例林业联络员"));
        otherBureau = signIn.account(ids.person("示例农委联络员"));
        outside = signIn.account(ids.person("示例基地收文员"));
    }

    @BeforeEach
    void aBriefingSentToAll() {
        clock.set("2017-01-16T10:00");
        TaskId task = tasks.draft(
                director,
                TaskCommand.of(
                        "核实林地范围", "办公室核对无误", TaskOrigin.duty(forestry()), forestry(), LocalDate.of(2017, 2, 10)));
        tasks.propose(director, task, act(task));
        tasks.approve(director, task, act(task));
        ProblemId problem = problems.raise(
                clerk,
                new ProblemCommand(
                        "林权界线有争议",
                        "界线与乡镇意见不一致",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        ProblemLevel.UNIT,
                        "",
                        null,
                        null,
                        List.of()));
        problemOffice.accept(clerk, problem, forestry(), ProblemLevel.UNIT, false, "", 0);
        filed(WEEK, "2017-01-20T11:00", "完成外业调查。", "无");
        clock.set("2017-01-20T14:00");
        briefing = signed(WEEK);
        send(briefing, to(contact), to("示例农委联络员"), to("示例基地收文员"));
    }

    private TaskAct act(TaskId id) {
        return TaskAct.of(taskQueries.view(leader, id).line().version(), "示例说明");
    }

    private lianxi.document.Dispatch to(String name) {
        PersonId person = ids.person(name);
        return to(actor(90, name, person, Set.of(Role.CONTACT), Set.of()));
    }

    @Test
    void aRecipientOutsideReadsTheFiguresAsPlainText() throws Exception {
        assertThat(linked(outside)).isEmpty();

        assertThat(list(outside, Figure.DUE).select("tbody th").eachText()).contains("用地预审（升压站等永久用地）");
        assertThat(list(outside, Figure.TASKS_OPEN).select("tbody th").eachText())
                .containsExactly("核实林地范围");
        assertThat(list(outside, Figure.PROBLEMS_OPEN).select("tbody th").eachText())
                .containsExactly("林权界线有争议");
    }

    @Test
    void aUnitOpensThePermitsAndItsOwnMatters() throws Exception {
        assertThat(linked(bureau))
                .contains("/permits/" + inHand.value(), "/weekly/" + WEEK.friday())
                .anyMatch(path -> path.startsWith("/tasks/"))
                .anyMatch(path -> path.startsWith("/problems/"));
        assertThat(linked(otherBureau))
                .contains("/permits/" + inHand.value())
                .allMatch(path -> path.startsWith("/permits/"));
    }

    @Test
    void theOfficeOpensEverything() throws Exception {
        assertThat(linked(office))
                .contains("/permits/" + inHand.value(), "/weekly/" + WEEK.friday())
                .anyMatch(path -> path.startsWith("/tasks/"))
                .anyMatch(path -> path.startsWith("/problems/"));
    }

    @Test
    void anUndertakerOpensThePermitsOfItsProjects() {
        UnitId own = permits.undertaker();
        UnitId other = forestry();
        assertThat(tracks.readable(permits.undertakerPerson(own), List.of(inHand, late)))
                .containsExactlyInAnyOrder(inHand, late);
        assertThat(tracks.readable(permits.undertakerPerson(other), List.of(inHand, late)))
                .isEmpty();
    }

    /** Where the figures' lists lead, each seen to open. */
    private List<String> linked(AccountId reader) throws Exception {
        List<String> linked = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            for (String path :
                    list(reader, figure).select("main .table a, main > p a").eachAttr("href")) {
                assertThat(answer(reader, path).getStatus()).as(path).isLessThan(400);
                linked.add(path);
            }
        }
        return linked;
    }

    private Document list(AccountId reader, Figure figure) throws Exception {
        MockHttpServletResponse answer = answer(reader, "/briefings/" + briefing + "/figures/" + figure.code());
        assertThat(answer.getStatus()).as(figure.name()).isEqualTo(200);
        assertThat(Integer.parseInt(answer.getHeader("X-Queries")))
                .as(figure.name())
                .isLessThanOrEqualTo(6);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(AccountId reader, String path) throws Exception {
        return mvc.perform(get(path).with(signIn.as(reader))).andReturn().getResponse();
    }
}
