package lianxi.document;

/**
 * What stands in the head and the foot of every document of a series (版式设置). What a series does not print is blank.
 *
 * @param mark 发文机关标志, printed red
 * @param issuer 发文机关
 * @param reportTo 报, or 主送 of a report
 * @param sendTo 送, or 分送 of minutes
 * @param copyTo 抄送 or 发
 * @param copies 印数
 */
public record PrintSettings(
        String mark, String issuer, String reportTo, String sendTo, String copyTo, int copies, int version) {}
