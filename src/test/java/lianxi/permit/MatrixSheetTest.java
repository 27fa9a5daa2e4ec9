package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.project.ProjectView;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.testing.ChartFile;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The matrix of thirteen projects and all permits on one A3 page. */
@ServiceTest
class MatrixSheetTest {

    private static boolean built;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @BeforeEach
    void thirteenProjects() {
        if (!built) {
            built = true;
            world.populate();
            new PermitWall(context).build(0, 13, 28, world.own(UnitKind.MEMBER), world.foreign(UnitKind.MEMBER));
        }
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address).with(signIn.as(world.account(Role.CONTACT))))
                .andReturn()
                .getResponse();
    }

    @Test
    void thirteenProjectsAndAllPermitsFitOneReadablePage() throws Exception {
        MockHttpServletResponse answer = answer("/permits.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        ChartFile chart = new ChartFile("permits.pdf", answer.getContentAsByteArray());
        assertThat(chart.pages()).containsExactly("420 × 297");
        assertThat(chart.fontsNotEmbedded()).isEmpty();
        assertThat(chart.smallestType()).isGreaterThanOrEqualTo(6);
        String text = chart.text().replaceAll("\\s", "");
        assertThat(context.getBean(lianxi.project.ProjectQueries.class).all())
                .extracting(ProjectView::name)
                .allSatisfy(name -> assertThat(text).contains(name));
        assertThat(context.getBean(CatalogueQueries.class).catalogue().types().subList(0, 28))
                .allSatisfy(type -> assertThat(text).contains(type.shortTop() + type.shortBottom()));
        assertThat(text).as("every figure is filled in").doesNotContain("{");
        assertThat(text).contains("数据截至3月1日", "逾期", "临期", "正常", "未启动", "已办结", "暂停", "待明确");
    }

    @Test
    void theFilterHoldsForThePageToo() throws Exception {
        ChartFile chart = new ChartFile(
                "permits-filtered.pdf", answer("/permits.pdf?light=REFUSED").getContentAsByteArray());
        assertThat(chart.pages()).hasSize(1);
        assertThat(chart.text()).contains("三号光伏项目", "地灾").doesNotContain("五号光伏项目", "军事");
    }
}
