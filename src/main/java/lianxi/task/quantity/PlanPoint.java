package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is to be done in all by the end of a day (计划节点): 3月31日前累计完成 500 亩. */
public record PlanPoint(LocalDate on, BigDecimal amount) {}
