package lianxi.rehearsal.judge;

import java.util.List;
import lianxi.rehearsal.theatre.Chronicle;

/** No page takes more queries than the product promises. */
record QueriesCheck(long pages, List<Chronicle.Dear> dear) implements Check {

    @Override
    public String name() {
        return "Queries of a page";
    }

    @Override
    public Found look() {
        return new Found(
                Math.toIntExact(pages),
                dear.stream()
                        .map(page -> page.path() + " took " + page.queries() + " queries for " + page.who()
                                + ", over six " + page.times() + " times")
                        .toList());
    }
}
