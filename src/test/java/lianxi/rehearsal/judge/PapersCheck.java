package lianxi.rehearsal.judge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.Deed;

/**
 * No official document has changed since it was signed, none is gone, and their numbers have no gap.
 *
 * @param deeds where a page showed a document's fingerprint, they tell it as {@code hash}
 */
record PapersCheck(List<Paper> papers, Paper.Downloads downloads, List<Deed> deeds) implements Check {

    @Override
    public String name() {
        return "Official documents";
    }

    @Override
    public String promise() {
        return "No signed document has changed by a byte or is gone, and their numbers have no gap.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        for (Paper paper : papers) {
            String what = paper.series() + " " + paper.year() + "-" + paper.number() + " " + paper.title();
            tally.that(paper.stored().equals(paper.actual()), what + " is not the file that was signed");
            if (!paper.path().isEmpty()) {
                String signed = downloads.signed().get(paper.id());
                tally.that(
                        paper.stored().equals(signed), what + " was downloaded as " + signed + " when it was signed");
                shown(paper).forEach(hash -> tally.that(paper.stored().equals(hash), what + " was shown as " + hash));
                String end = downloads.end().get(paper.id());
                tally.that(paper.stored().equals(end), what + " is downloaded as " + end + " in the end");
            }
        }
        downloads.signed().keySet().stream()
                .filter(id -> papers.stream().noneMatch(paper -> paper.id() == id))
                .forEach(id -> tally.wrong("Document " + id + " was there once and is gone"));
        papers.stream()
                .collect(Collectors.groupingBy(paper -> paper.series() + " of " + paper.year()))
                .forEach((series, own) -> numbers(tally, series, own));
        return tally.found();
    }

    private Stream<String> shown(Paper paper) {
        return deeds.stream()
                .map(Deed::facts)
                .filter(facts -> facts.containsKey("hash") && paper.path().equals(facts.get("page") + ".pdf"))
                .map(facts -> facts.get("hash"));
    }

    private static void numbers(Found.Tally tally, String series, List<Paper> papers) {
        List<Integer> numbers = papers.stream()
                .sorted(Comparator.comparing(Paper::signed))
                .map(Paper::number)
                .toList();
        List<Integer> inTurn = IntStream.rangeClosed(1, papers.size()).boxed().toList();
        tally.that(numbers.equals(inTurn), series + " is numbered " + numbers);
    }
}
