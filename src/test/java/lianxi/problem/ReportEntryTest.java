package lianxi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.project.ProjectView;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the 问题 text of a weekly report falls into lines, and what a line names. */
class ReportEntryTest {

    @Test
    void aTextFallsIntoItsLinesWithoutTheirNumbers() {
        assertThat(ReportEntry.lines("1. 林地手续缺勘界报告\n（二）送出线路跨越公路\n\n③路权未定，等省局\n· 资金未到位"))
                .containsExactly("林地手续缺勘界报告", "送出线路跨越公路", "路权未定，等省局", "资金未到位");
    }

    @ParameterizedTest
    @CsvSource({"10.5公里线路未放线", "35千伏线路跨越公路", "10:30 前道路封闭", "三个村的补偿款未到位", "土地、林地手续交叉"})
    void whatBelongsToTheWordsStays(String line) {
        assertThat(ReportEntry.lines(line)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "无。", "1. 无", "暂无。", "  \n "})
    void aTextThatSaysThereIsNoneHasNoLines(String text) {
        assertThat(ReportEntry.lines(text)).isEmpty();
    }

    @Test
    void theSameWordsAreTheSameLineWhateverNumberAndSpaces() {
        assertThat(ReportEntry.mark("2、路权 未定，等省局")).isEqualTo(ReportEntry.mark("路权未定，等省局"));
        assertThat(ReportEntry.mark("路权未定")).isNotEqualTo(ReportEntry.mark("路权已定"));
        assertThat(ReportEntry.lines("1.路权未定，等省局\n1.路权未定，等省局")).hasSize(1);
    }

    @Test
    void theTitleIsTheFirstSentenceCutWhereItIsLong() {
        assertThat(new EntryGuess("林地缺勘界报告。需补测。").title()).isEqualTo("林地缺勘界报告");
        assertThat(new EntryGuess("长".repeat(60)).title()).isEqualTo("长".repeat(39) + "…");
    }

    @Test
    void theLongestNameInTheLineIsTheProject() {
        List<ProjectView> projects = List.of(project(1, "一号光伏"), project(2, "一号光伏项目"), project(3, "二号光伏项目"));
        assertThat(new EntryGuess("一号光伏项目路权未定").project(projects)).isEqualTo(projects.get(1));
        assertThat(new EntryGuess("一号光伏项目、二号光伏项目路权未定").project(projects))
                .as("two projects are none")
                .isNull();
        assertThat(new EntryGuess("路权未定").project(projects)).isNull();
    }

    @Test
    void aProjectIsAlsoNamedInShort() {
        List<ProjectView> projects =
                List.of(project(1, "一号光伏项目（示例）"), project(2, "四号光伏项目（示例）"), project(3, "十四号光伏项目（示例）"));
        assertThat(new EntryGuess("四号项目升压站新址是否占公益林").project(projects)).isEqualTo(projects.get(1));
        assertThat(new EntryGuess("四号光伏项目红线未定").project(projects)).isEqualTo(projects.get(1));
        assertThat(new EntryGuess("四号地块红线未定").project(projects)).isNull();
        assertThat(new EntryGuess("一号项目、四号项目红线未定").project(projects)).isNull();
    }

    @Test
    void aUnitIsNamedByNameOrShortNameOutsideTheProjectsOwnName() {
        List<UnitView> units = List.of(unit(1, "区林业局", "林业局"), unit(2, "荫营镇", "荫营镇"));
        assertThat(new EntryGuess("请林业局协调").units(units, null)).containsExactly(units.get(0));
        ProjectView project = project(1, "荫营镇光伏项目");
        assertThat(new EntryGuess("荫营镇光伏项目路权未定").units(units, project)).isEmpty();
    }

    private static ProjectView project(long id, String name) {
        LocalDate day = LocalDate.of(2017, 1, 5);
        UnitId unit = new UnitId(1);
        return new ProjectView(new ProjectId(id), name, unit, "荫营镇", unit, "示例公司", BigDecimal.TEN, day, day, day, 0);
    }

    private static UnitView unit(long id, String name, String shortName) {
        return new UnitView(new UnitId(id), name, shortName, UnitKind.MEMBER, 1);
    }
}
