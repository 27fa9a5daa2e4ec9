package lianxi.task.order;

/**
 * What stands in the head and the foot of every 督办单 (版式设置).
 *
 * @param mark 发文机关标志, printed red
 * @param issuer 发文机关 under the text and in the 版记
 * @param copyTo the usual 抄送; blank is not printed
 */
public record OrderSettings(String mark, String issuer, String copyTo, int version) {}
