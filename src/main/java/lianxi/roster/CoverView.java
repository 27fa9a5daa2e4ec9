package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.UnitId;

/** Who stands in for whom at a unit (AB角顶岗), first and last day included. */
public record CoverView(
        CoverId id,
        UnitId unit,
        String unitName,
        String absent,
        String covering,
        String reason,
        LocalDate from,
        LocalDate lastDay,
        int version) {

    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }
}
