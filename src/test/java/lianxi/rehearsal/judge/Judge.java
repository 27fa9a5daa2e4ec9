package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.Letter;

/**
 * Looks at the product while it is played and when the play is over, and holds what it sees against the own model. Looking changes
 * nothing: lists, documents and tables are read.
 */
public final class Judge {

    private final Eyes eyes;
    private final Chronicle chronicle;
    private final OwnCalendar calendar = new OwnCalendar();
    private final List<Look> looks = new ArrayList<>();
    private final Map<Long, String> signed = new HashMap<>();

    public Judge(Eyes eyes, Chronicle chronicle) {
        this.eyes = eyes;
        this.chronicle = chronicle;
    }

    /** What the office sees on the day: every task and every permit track, with due dates and lights. */
    public void look(LocalDate day) {
        List<Sheet> tasks = sheet("/tasks.xlsx?stage=ALL");
        List<Sheet> tracks = sheet("/permits.xlsx");
        looks.add(eyes.tables(tables -> {
            RecordedSteps recorded = new RecordedSteps(tables);
            return new Look(day, tasks, tracks, recorded.outlooks(), recorded.extended(), recorded.steps());
        }));
    }

    /** Takes away what was signed since the last time, as it is then. */
    public void collectPapers() {
        for (Paper paper : eyes.tables(Paper::read)) {
            if (!paper.path().isEmpty()) {
                signed.computeIfAbsent(paper.id(), first -> download(paper));
            }
        }
    }

    /**
     * Judges the play.
     *
     * @param until when it ended; nothing has been done since
     * @param late the units that were to misbehave, by the short name that lists show
     * @param letters what the mail server took
     */
    public Verdict verdict(Instant until, List<String> late, List<Letter> letters) {
        collectPapers();
        Map<Long, String> end = new HashMap<>();
        for (Paper paper : eyes.tables(Paper::read)) {
            if (!paper.path().isEmpty()) {
                end.put(paper.id(), download(paper));
            }
        }
        Evidence evidence = new EvidenceReader(eyes, chronicle, calendar).read(until);
        return new Trial(evidence, calendar, looks, new Paper.Downloads(signed, end), late, letters).verdict();
    }

    private String download(Paper paper) {
        return TrailCheck.hash(eyes.office().download(paper.path()).bytes());
    }

    private List<Sheet> sheet(String path) {
        return Sheet.read(eyes.office().download(path).bytes());
    }
}
