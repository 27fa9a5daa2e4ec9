package lianxi.shared.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Checks every row and keeps every fault of it. */
@Component
class RowChecker {

    private final RowWords words;

    RowChecker(RowWords words) {
        this.words = words;
    }

    <T> List<CheckedRow<T>> check(RowPlanner<T> planner, Map<String, Integer> places, List<UploadedRows.Line> lines) {
        List<ImportColumn<?>> columns = planner.columns();
        List<ImportRow> rows =
                lines.stream().map(line -> line.read(places, columns)).toList();
        planner.prepare(rows);
        Set<Long> seen = new HashSet<>();
        List<CheckedRow<T>> checked = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            checked.add(checked(planner, lines.get(at), rows.get(at), seen));
        }
        return checked;
    }

    private <T> CheckedRow<T> checked(RowPlanner<T> planner, UploadedRows.Line line, ImportRow row, Set<Long> seen) {
        Planned<T> planned = null;
        try {
            planned = planner.plan(row);
        } catch (RefusedException refused) {
            row.fault(refused);
        }
        if (planned != null && planned.thing() != null && !seen.add(planned.thing())) {
            row.fault(new RefusedException(null, "shared.import.fault.twice", planned.thing()));
        }
        if (row.isRight() && planned != null) {
            return new CheckedRow<>(line, planned, inWords(row.notices(), planner.columns()));
        }
        return new CheckedRow<>(line, null, inWords(row.faults(), planner.columns()));
    }

    /** Why the service refused a row although its check had found nothing. */
    RowFault fault(RuntimeException refusal, List<ImportColumn<?>> columns) {
        return words.fault(inWords(refusal), columns);
    }

    private List<RowFault> inWords(List<RefusedException> told, List<ImportColumn<?>> columns) {
        return told.stream().map(one -> words.fault(one, columns)).toList();
    }

    private static RefusedException inWords(RuntimeException refusal) {
        if (refusal instanceof RefusedException refused) {
            return refused;
        }
        if (refusal instanceof ForbiddenException) {
            return new RefusedException(null, "shared.import.fault.forbidden");
        }
        return new RefusedException(
                null, refusal instanceof NotFoundException ? "shared.import.fault.gone" : "shared.import.fault.stale");
    }
}
