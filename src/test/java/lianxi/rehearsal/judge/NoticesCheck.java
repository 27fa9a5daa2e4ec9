package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One 督查通报 each month of its cadence, numbered without a gap, and none besides.
 *
 * @param months those whose notice is owed and whose time to sign it is over
 * @param rows the list of notices as exported
 */
record NoticesCheck(List<YearMonth> months, List<Sheet> rows) implements Check {

    @Override
    public String name() {
        return "Supervision notices";
    }

    @Override
    public String promise() {
        return "One supervision notice a month, signed and numbered without a gap.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        for (YearMonth month : months) {
            List<Sheet> own = rows.stream().filter(row -> isOf(row, month)).toList();
            tally.that(own.size() == 1, month + " has " + own.size() + " supervision notices");
            own.forEach(row -> tally.that(
                    !row.text("期号").isEmpty(), "The notice of " + month + " is not signed: " + row.text("状态")));
        }
        List<String> numbers = rows.stream()
                .map(row -> row.text("期号"))
                .filter(number -> !number.isEmpty())
                .sorted((one, other) -> Integer.compare(digits(one), digits(other)))
                .toList();
        List<String> inTurn = IntStream.rangeClosed(1, numbers.size())
                .mapToObj(number -> "第" + number + "期")
                .toList();
        tally.that(numbers.equals(inTurn), "Notices are numbered " + numbers);
        return tally.found();
    }

    private static boolean isOf(Sheet row, YearMonth month) {
        LocalDate last = row.day("时段止");
        return last != null && YearMonth.from(last).equals(month);
    }

    private static int digits(String number) {
        return Integer.parseInt(number.replaceAll("\\D", ""));
    }
}
