package lianxi.rehearsal.way;

import java.time.LocalDate;
import java.util.Map;
import lianxi.calendar.StopGround;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.permit.StepAction;

/** What the office and the units write beside what happens: numbers of documents, grounds and remarks. */
final class PermitWords {

    static final String DISPENSED = "经有关部门书面明确，本项目不需要办理";
    static final String TARGET_MOVED = "前置手续已经落实，按现在的安排重新确定";

    /** The days by which a limit is extended. */
    private static final String EXTENDED_BY = "10";
    /** Numbers above those of the sample. */
    private static final int FIRST = 100;

    private static final int PER_PROJECT = 200;

    private static final Map<String, StopGround> GROUNDS = Map.of(
            "LAND_CONVERSION", StopGround.HEARING,
            "RELICS", StopGround.INSPECTION,
            "FIRE_ACCEPTANCE", StopGround.TESTING,
            "POWER_QUALITY", StopGround.TESTING,
            "SOIL_WATER_ACCEPTANCE", StopGround.APPRAISAL);

    private final Catalogue catalogue;
    private int number;

    /** @param project its number among all, so that no document's number comes twice */
    PermitWords(int project, Catalogue catalogue) {
        this.number = FIRST + project * PER_PROJECT;
        this.catalogue = catalogue;
    }

    Move move(String node, StepAction action, LocalDate on) {
        String[] parts = node.split("/");
        return new Move(
                parts[0],
                Integer.parseInt(parts[1]),
                action,
                on,
                document(action, on),
                variant(node, action, on),
                note(action));
    }

    private String document(StepAction action, LocalDate on) {
        String series = switch (action) {
            case GRANT -> "示例批〔%d〕%d号";
            case BEGIN_REVIEW -> "示例告知〔%d〕%d号";
            case EXTEND -> "示例延〔%d〕%d号";
            default -> "";
        };
        return series.isEmpty() ? "" : series.formatted(on.getYear(), number++);
    }

    private String variant(String node, StepAction action, LocalDate on) {
        return switch (action) {
            case ACCEPT ->
                catalogue.limit(node, on).map(Catalogue.Limit::variant).orElse("");
            case EXTEND -> EXTENDED_BY;
            case BEGIN_REVIEW ->
                GROUNDS.getOrDefault(node.split("/")[0], StopGround.EXPERT_REVIEW)
                        .name();
            default -> "";
        };
    }

    private static String note(StepAction action) {
        return switch (action) {
            case ASK_SUPPLEMENT -> "缺少图件和授权委托书，一次告知补正";
            case DECLINE -> "申请材料所列范围与红线不一致，暂不受理";
            case REFILE -> "已按意见修改，重新申请";
            case BEGIN_REVIEW -> "书面告知申请人，所需时间不计入期限";
            case EXTEND -> "情况复杂，经负责人批准延长";
            default -> "";
        };
    }

    String supplement(String permit) {
        return catalogue.permit(permit).name() + "补正材料（示例）";
    }

    String decision(String permit) {
        return catalogue.permit(permit).name() + "批复（示例）";
    }
}
