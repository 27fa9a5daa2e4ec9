package lianxi.project.extension;

import java.time.LocalDate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A limit as its owner knows it.
 *
 * @param title the thing's name as people know it, as "一号光伏项目 · 项目备案 · 申报"
 * @param path its page, as "/permits/7"
 * @param unit who answers for it and asks (责任单位)
 * @param due the day it runs out now; null where none was set
 * @param latestSafeDate 最迟安全日; null for a thing that is no node or that no anchor depends on
 * @param headOnly whether the 组长 alone decides, whatever the dates say
 * @param open false once the thing is done or not needed: nothing is left to extend
 */
public record SubjectFacts(
        String title,
        String path,
        UnitId unit,
        @Nullable LocalDate due,
        @Nullable LocalDate latestSafeDate,
        boolean headOnly,
        boolean open) {}
