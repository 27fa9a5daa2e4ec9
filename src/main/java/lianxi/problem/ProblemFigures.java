package lianxi.problem;

/**
 * How many problems stand where (问题数据), of those that the reader may read.
 *
 * @param pool waiting for a meeting (待上会)
 * @param overdue wanted by a day that is over, and not answered
 */
public record ProblemFigures(int open, int registered, int closing, int pool, int overdue) {}
