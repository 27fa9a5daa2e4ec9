package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What compiling anew does to what somebody wrote: it stays; all else follows the records. */
class PaperPartTest {

    private static final PaperPart OPENING = PaperPart.of("opening", "", "会议纪要如下：");
    private static final PaperPart FOREST = PaperPart.of("item-1", "林地手续", "议定事项1：补齐材料。");

    @Test
    void whatNobodyWroteOverFollowsTheRecords() {
        PaperPart now = PaperPart.of("item-1", "林地手续", "议定事项1：3月1日前补齐材料。");
        assertThat(PaperPart.merged(List.of(OPENING, FOREST), List.of(OPENING, now)))
                .containsExactly(OPENING, now);
    }

    @Test
    void whatSomebodyWroteStaysBesideTheNewRecords() {
        PaperPart now = PaperPart.of("item-1", "林地手续办理", "议定事项1：3月1日前补齐材料。");
        List<PaperPart> merged = PaperPart.merged(List.of(OPENING, FOREST.written("我的话")), List.of(OPENING, now));
        assertThat(merged.get(1)).isEqualTo(new PaperPart("item-1", "林地手续办理", now.compiled(), "我的话"));
        assertThat(merged.get(1).isEdited()).isTrue();
    }

    @Test
    void aPartWhoseItemIsGoneIsDroppedUnlessSomebodyWroteInIt() {
        assertThat(PaperPart.merged(List.of(OPENING, FOREST), List.of(OPENING))).containsExactly(OPENING);
        PaperPart written = FOREST.written("我的话");
        assertThat(PaperPart.merged(List.of(OPENING, written), List.of(OPENING)))
                .containsExactly(OPENING, new PaperPart("item-1", written.heading(), "", "我的话"));
        assertThat(PaperPart.merged(List.of(OPENING, FOREST.written("")), List.of(OPENING)))
                .containsExactly(OPENING);
    }

    @Test
    void whatWasWrittenOfAnItemThatIsGoneKeepsNobodyFromSigning() {
        List<PaperPart> now = List.of(OPENING);
        List<PaperPart> merged = PaperPart.merged(List.of(OPENING, FOREST.written("我的话")), now);
        assertThat(PaperPart.differ(merged, now)).isFalse();
        assertThat(PaperPart.merged(merged, now)).as("compiled once more").isEqualTo(merged);
    }

    @Test
    void theRecordsDifferByWhatWasCompiledAndNotByWhatWasWritten() {
        assertThat(PaperPart.differ(List.of(OPENING.written("我的话"), FOREST), List.of(OPENING, FOREST)))
                .isFalse();
        assertThat(PaperPart.differ(List.of(OPENING), List.of(OPENING, FOREST))).isTrue();
        PaperPart now = PaperPart.of("item-1", "林地手续", "议定事项1：3月1日前补齐材料。");
        assertThat(PaperPart.differ(List.of(OPENING, FOREST), List.of(OPENING, now)))
                .isTrue();
    }
}
