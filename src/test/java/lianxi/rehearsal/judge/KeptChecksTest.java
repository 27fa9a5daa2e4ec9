package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.BEGUN;
import static lianxi.rehearsal.judge.Doctored.FESTIVAL;
import static lianxi.rehearsal.judge.Doctored.UNIT;
import static lianxi.rehearsal.judge.Doctored.at;
import static lianxi.rehearsal.judge.Doctored.changed;
import static lianxi.rehearsal.judge.Doctored.day;
import static lianxi.rehearsal.judge.Doctored.deed;
import static lianxi.rehearsal.judge.Doctored.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.rehearsal.theatre.Deed;
import org.junit.jupiter.api.Test;

/** What was written is kept: found where it is another file, tampered with, forgotten or gone. */
class KeptChecksTest {

    @Test
    void findsADecisionWithoutTaskAndATaskForgotten() {
        Sheet decision = row("编号", "1", "会议", "例会", "责任单位", "发改局", "状态", "落实中", "任务", "1");
        Sheet without = row("编号", "1", "会议", "例会", "责任单位", "发改局", "状态", "落实中", "任务", "0");
        Sheet over = row("编号", "1", "牵头单位", "发改局", "办理期限", day(FESTIVAL), "状态", "已销号");
        Sheet forgotten = row("编号", "1", "牵头单位", "发改局", "办理期限", day(FESTIVAL), "状态", "办理中", "灯色", "逾期");
        Sheet meant = row("编号", "1", "牵头单位", UNIT, "办理期限", day(FESTIVAL), "状态", "办理中", "灯色", "逾期");

        assertThat(followUp(decision, over).look().holds()).isTrue();
        assertThat(followUp(without, over).look().wrong()).hasSize(1);
        assertThat(followUp(decision, forgotten).look().wrong()).hasSize(1);
        assertThat(followUp(decision, meant).look().holds()).isTrue();
        List<Deed> decided = List.of(
                deed("2017-01-16T10:20", "decision.made", "text", "明确便道路线", "meeting", "一月例会"),
                deed("2017-01-18T15:10", "paper.signed", "kind", "MINUTES", "meeting", "一月例会"));
        Sheet registered = changed(decision, "议定内容", "明确便道路线");
        assertThat(followUp(decided, registered, over).look().holds()).isTrue();
        assertThat(followUp(decided, decision, over).look().wrong()).hasSize(1);
        Sheet unsigned = changed(registered, "状态", "待签发");
        assertThat(followUp(decided, unsigned, over).look().wrong()).hasSize(1);
        assertThat(followUp(decided.subList(0, 1), unsigned, over).look().holds())
                .isTrue();
    }

    @Test
    void findsAPaperThatIsAnotherFile() {
        Paper paper = paper(1, "aa", "aa");

        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "aa"), paper).look().holds())
                .isTrue();
        assertThat(papers("bb", Map.of(1L, "aa"), Map.of(1L, "aa"), paper)
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "bb"), Map.of(1L, "aa"), paper).look().wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "bb"), paper).look().wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(), paper).look().wrong()).hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "aa"), paper(1, "aa", "bb"))
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa", 9L, "cc"), Map.of(1L, "aa"), paper)
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "aa"), paper(2, "aa", "aa"))
                        .look()
                        .holds())
                .isFalse();
    }

    @Test
    void findsATamperedAMissingAndAnUnsealedRow() {
        List<String> texts = List.of("1|a", "2|b", "3|c");
        List<String> seals = TrailCheck.seals(texts);
        List<Trail> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(trail(i + 1, texts.get(i), seals.get(i)));
        }

        assertThat(trail(rows, 3, "完整：3 条记录前后相扣，没有改动和缺失。").holds()).isTrue();
        assertThat(trail(rows, 3, "有 1 条被改动").holds()).isFalse();
        assertThat(trail(List.of(rows.get(0), rows.get(2)), 3, "完整：3 条，没有改动和缺失").holds())
                .isFalse();
        List<Trail> tampered = List.of(rows.get(0), trail(2, "2|x", seals.get(1)), rows.get(2));
        assertThat(trail(tampered, 3, "完整：3 条，没有改动和缺失").wrong()).hasSize(1);
        List<Trail> unsealed = List.of(rows.get(0), rows.get(1), trail(3, "3|c", null));
        assertThat(trail(unsealed, 2, "完整：2 条，没有改动和缺失").wrong()).hasSize(1);
    }

    private static FollowUpCheck followUp(Sheet decision, Sheet task) {
        return followUp(List.of(), decision, task);
    }

    private static FollowUpCheck followUp(List<Deed> deeds, Sheet decision, Sheet task) {
        return new FollowUpCheck(LocalDate.of(2017, 6, 30), deeds, List.of(decision), List.of(task), Set.of(UNIT));
    }

    private static PapersCheck papers(Map<Long, String> signed, Map<Long, String> end, Paper paper) {
        return papers("aa", signed, end, paper);
    }

    private static PapersCheck papers(String shown, Map<Long, String> signed, Map<Long, String> end, Paper paper) {
        Deed deed = deed("2017-01-06T16:15", "briefing.signed", "page", "/briefings/1", "hash", shown);
        return new PapersCheck(List.of(paper), new Paper.Downloads(signed, end), List.of(deed));
    }

    private static Paper paper(int number, String stored, String actual) {
        return new Paper(
                1, "BRIEFING", 2017, number, number, "周报", at("2017-01-06T16:15"), "/briefings/1.pdf", stored, actual);
    }

    private static Found trail(List<Trail> rows, long seals, String verified) {
        return new TrailCheck(rows, seals, verified, at("2017-06-30T23:59")).look();
    }

    private static Trail trail(long id, String text, String seal) {
        return new Trail(id, BEGUN, "a", "task.draft", "task", "1", "{}", text, seal, id);
    }
}
