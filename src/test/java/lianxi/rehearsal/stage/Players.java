package lianxi.rehearsal.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lianxi.onboarding.script.Player;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** The people at their browsers, by the part they play. Each logs in when there is something to do, with the slip handed out. */
public final class Players {

    /** The second of the office's staff (办公室工作人员). */
    static final Player COLLEAGUE = new Player(Player.Part.OFFICE, "2");

    /** Whoever has a slip for longer may need another one. */
    private static final Duration SURELY_GOOD = Duration.ofDays(7);

    private final Function<String, Person> browsers;
    private final Clock clock;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Slip> slips = new ConcurrentHashMap<>();
    private final Map<String, Instant> handedOut = new ConcurrentHashMap<>();
    private final Map<String, Player> clerks = new HashMap<>();
    private final Map<Player, String> logins = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Set<String> clerksOfSlips = Set.of();
    private volatile Function<String, Slip> desk = name -> {
        throw new IllegalStateException(name + " has no slip, and nobody to ask for one");
    };

    /** What is printed for somebody: the login with a password that works once (一次性密码条). */
    public record Slip(String name, String login, String password) {}

    /**
     * @param browsers a new browser for somebody of this name
     * @param clock the play's
     */
    public Players(Function<String, Person> browsers, Clock clock) {
        this.browsers = browsers;
        this.clock = clock;
    }

    /**
     * Who hands out another slip for a login whose first one was left lying too long.
     *
     * @param logins of those who stand behind the desk
     */
    void askAt(Set<String> logins, Function<String, Slip> newDesk) {
        clerksOfSlips = Set.copyOf(logins);
        desk = newDesk;
    }

    void handOut(Slip slip) {
        slips.put(slip.login(), slip);
        handedOut.put(slip.login(), clock.instant());
    }

    boolean hasSlip(String login) {
        return slips.containsKey(login);
    }

    void cast(Player player, String login) {
        logins.put(player, login);
    }

    /** Somebody without an account, as whoever follows a link. */
    Person stranger(String name) {
        return browsers.apply(name);
    }

    /** The office's two clerks take its matters in turn; what is no matter of its own, the first one does. */
    public Player whoDoes(Player player, String matter) {
        if (!player.equals(Player.OFFICE) || matter.isEmpty()) {
            return player;
        }
        return clerks.computeIfAbsent(matter, first -> clerks.size() % 2 == 0 ? COLLEAGUE : Player.OFFICE);
    }

    public Person of(Player player) {
        return withLogin(loginOf(player));
    }

    private String loginOf(Player player) {
        String login = logins.get(player);
        if (login == null) {
            throw new IllegalStateException("Nobody plays " + player);
        }
        return login;
    }

    /**
     * What nobody else may have in hands while the player sees to the matter: the matter, the own browser, and those of whoever may
     * have to hand out another slip first.
     */
    public Set<String> claims(Player player, String matter) {
        String login = loginOf(player);
        Set<String> claims = new HashSet<>(Set.of(matter, login));
        if (!seen.contains(login)
                && clock.instant()
                        .isAfter(handedOut.getOrDefault(login, Instant.EPOCH).plus(SURELY_GOOD))) {
            claims.addAll(clerksOfSlips);
        }
        return claims;
    }

    /** The person with this account, logged in for the first time if that has not been done yet. */
    public Person withLogin(String login) {
        Slip slip = slips.get(login);
        if (slip == null) {
            throw new IllegalStateException("No account was opened for " + login);
        }
        Person person = people.computeIfAbsent(login, first -> browsers.apply(slip.name()));
        synchronized (person) {
            if (seen.add(login)) {
                begin(person, slip);
            }
        }
        return person;
    }

    private void begin(Person person, Slip slip) {
        try {
            person.login(slip.login(), slip.password());
        } catch (RefusedByProduct leftTooLong) {
            Slip fresh = desk.apply(slip.login());
            handOut(fresh);
            person.login(fresh.login(), fresh.password());
        }
    }
}
