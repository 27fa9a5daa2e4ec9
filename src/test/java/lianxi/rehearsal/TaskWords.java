package lianxi.rehearsal;

import java.util.Map;
import lianxi.task.TaskAction;

/** What people write when they do something to a task. */
final class TaskWords {

    static final String SUPPORT = "已按分工配合，资料已交牵头单位。";
    static final String EXTENSION = "现场踏勘要等设计单位到场，时间已约定，成果在踏勘后提交。";
    static final String GRANTED = "同意，请按新的期限抓紧办理。";

    private static final Map<TaskAction, String> WORDS = Map.of(
            TaskAction.DECLINE, "所需底图还没有移交，建议附上后再交办。",
            TaskAction.FEED_BACK, "已明确专人，资料正在核对。 | 无 | 每周调度一次。 | 核对完成后申请办结。",
            TaskAction.SEND_BACK, "请写明已完成的数量和下一步的时间。",
            TaskAction.APPLY, "已按办结标准完成，资料齐全。",
            TaskAction.REFUSE, "现场记录缺签字，请补齐后再报。",
            TaskAction.PASS, "资料齐全，与台账一致。",
            TaskAction.STOP, "此项工作并入项目施工组织方案，不再单独办理。");

    private TaskWords() {}

    static String of(TaskAction action) {
        return WORDS.getOrDefault(action, "");
    }
}
