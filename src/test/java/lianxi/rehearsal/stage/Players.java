package lianxi.rehearsal.stage;

import java.util.HashMap;
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

    private final Function<String, Person> browsers;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Slip> slips = new ConcurrentHashMap<>();
    private final Map<String, Player> clerks = new HashMap<>();
    private final Map<Player, String> logins = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Function<String, Slip> desk = name -> {
        throw new IllegalStateException(name + " has no slip, and nobody to ask for one");
    };

    /** What is printed for somebody: the login with a password that works once (一次性密码条). */
    public record Slip(String name, String login, String password) {}

    /** @param browsers a new browser for somebody of this name */
    public Players(Function<String, Person> browsers) {
        this.browsers = browsers;
    }

    /** Who hands out another slip for a login whose first one was left lying too long. */
    void askAt(Function<String, Slip> newDesk) {
        desk = newDesk;
    }

    void handOut(Slip slip) {
        slips.put(slip.login(), slip);
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

    public String loginOf(Player player) {
        String login = logins.get(player);
        if (login == null) {
            throw new IllegalStateException("Nobody plays " + player);
        }
        return login;
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
