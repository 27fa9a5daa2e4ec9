package lianxi.rehearsal.judge;

import java.util.List;
import java.util.regex.Pattern;
import lianxi.rehearsal.theatre.Chronicle;

/**
 * No page takes more queries than the product promises; a file that is taken away may leave a row in the trail besides.
 *
 * @param measured how many pages told what they cost; where none did, nothing was shown
 */
record QueriesCheck(long measured, List<Chronicle.Dear> dear) implements Check {

    private static final Pattern FILE = Pattern.compile(".*\\.(xlsx|pdf)");

    @Override
    public String name() {
        return "Queries of a page";
    }

    @Override
    public String promise() {
        return "No page took more than six queries, however much was in the tables.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        overdrawn()
                .forEach(page -> tally.wrong(page.path() + " took " + page.queries() + " queries for " + page.who()
                        + ", over six " + page.times() + " times"));
        if (measured == 0) {
            tally.wrong("No page told what it cost");
        }
        return new Found(Math.toIntExact(measured), tally.found().wrong());
    }

    List<Chronicle.Dear> overdrawn() {
        return dear.stream()
                .filter(page -> page.queries()
                        > Chronicle.QUERIES + (FILE.matcher(page.path()).matches() ? 1 : 0))
                .toList();
    }
}
