package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.Map;
import lianxi.onboarding.script.Player;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.ClockFile;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.rehearsal.theatre.Person;

/**
 * Plays the scripts over the product's pages, as people at browsers. What the people of one subject do stands in an interface of
 * its own, which names the pages that it turns to.
 */
public final class HttpDriver implements PermitActs, TaskActs, MeetingActs, SupervisionActs, WeeklyActs {

    private final Players players;
    private final ClockFile clock;
    private final Chronicle chronicle;
    private final Runnable jobs;
    private final Places places;
    private final Player who;

    /** @param jobs lets the nodes do what their timers would have done */
    public HttpDriver(Players players, ClockFile clock, Chronicle chronicle, Runnable jobs) {
        this(players, clock, chronicle, jobs, new Places(), Player.CLOCK);
    }

    private HttpDriver(
            Players players, ClockFile clock, Chronicle chronicle, Runnable jobs, Places places, Player who) {
        this.players = players;
        this.clock = clock;
        this.chronicle = chronicle;
        this.jobs = jobs;
        this.places = places;
        this.who = who;
    }

    /** For a scene of somebody's, beside which others may go on. */
    public HttpDriver of(Player player) {
        return new HttpDriver(players, clock, chronicle, jobs, places, player);
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
        return GroupTime.dayOf(clock.instant());
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
        return new RosterPages(this::tell);
    }

    @Override
    public WeeklyPages reports() {
        return new WeeklyPages(places, this::tell);
    }

    @Override
    public BriefingPages briefings() {
        return new BriefingPages(places, this::tell);
    }

    private void tell(Person person, String kind, Map<String, String> facts) {
        chronicle.tell(new Deed(clock.instant(), person.name(), kind, facts));
    }
}
