package lianxi.rehearsal.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import lianxi.onboarding.script.Player;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.ClockFile;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.Person;
import lianxi.shared.BusinessClock;

/**
 * Plays the scripts over the product's pages, as people at browsers. What the people of one subject do stands in an interface of
 * its own, which names the pages that it turns to.
 */
public final class HttpDriver implements PermitActs, TaskActs, MeetingActs, SupervisionActs, WeeklyActs {

    private final Players players;
    private final ClockFile clock;
    private final Chronicle chronicle;
    private final Runnable jobs;
    private final Places places = new Places();
    private final RosterPages contacts = new RosterPages(this::tell);
    private final WeeklyPages reports = new WeeklyPages(places, this::tell);
    private final BriefingPages briefings = new BriefingPages(places, this::tell);

    private Player who = Player.CLOCK;

    /** @param jobs lets the nodes do what their timers would have done */
    public HttpDriver(Players players, ClockFile clock, Chronicle chronicle, Runnable jobs) {
        this.players = players;
        this.clock = clock;
        this.chronicle = chronicle;
        this.jobs = jobs;
    }

    @Override
    public void enter(Player newcomer, Instant moment) {
        clock.set(moment);
        who = newcomer;
    }

    @Override
    public void letJobsRun() {
        jobs.run();
    }

    @Override
    public Person acting() {
        return players.of(who);
    }

    @Override
    public LocalDate today() {
        return clock.instant().atZone(BusinessClock.ZONE).toLocalDate();
    }

    @Override
    public Players players() {
        return players;
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public Telling telling() {
        return this::tell;
    }

    @Override
    public RosterPages contacts() {
        return contacts;
    }

    @Override
    public WeeklyPages reports() {
        return reports;
    }

    @Override
    public BriefingPages briefings() {
        return briefings;
    }

    private void tell(Person person, String kind, Map<String, String> facts) {
        chronicle.tell(new Deed(clock.instant(), person.name(), kind, facts));
    }
}
