package lianxi.briefing;

/**
 * What stands in the head and the foot of every briefing (版式设置).
 *
 * @param mark 简报名称, printed red
 * @param issuer 编发单位
 * @param reportTo 报
 * @param sendTo 送
 * @param copyTo 发; blank is not printed
 * @param copies 印数
 */
public record PrintSettings(
        String mark, String issuer, String reportTo, String sendTo, String copyTo, int copies, int version) {}
