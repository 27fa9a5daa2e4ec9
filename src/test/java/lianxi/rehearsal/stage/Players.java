package lianxi.rehearsal.stage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lianxi.onboarding.script.Player;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** The people at their browsers, by the part they play. Each logs in when there is something to do, with the slip handed out. */
public final class Players {

    private final Function<String, Person> browsers;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Slip> slips = new HashMap<>();
    private final Map<Player, String> logins = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private Function<String, Slip> desk = name -> {
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

    synchronized void handOut(Slip slip) {
        slips.put(slip.login(), slip);
    }

    synchronized boolean hasSlip(String login) {
        return slips.containsKey(login);
    }

    synchronized void cast(Player player, String login) {
        logins.put(player, login);
    }

    /** Somebody without an account, as whoever follows a link. */
    Person stranger(String name) {
        return browsers.apply(name);
    }

    public Person of(Player player) {
        String login = logins.get(player);
        if (login == null) {
            throw new IllegalStateException("Nobody plays " + player);
        }
        return withLogin(login);
    }

    /** The person with this account, logged in for the first time if that has not been done yet. */
    public synchronized Person withLogin(String login) {
        Slip slip = slips.get(login);
        if (slip == null) {
            throw new IllegalStateException("No account was opened for " + login);
        }
        Person person = people.computeIfAbsent(login, first -> browsers.apply(slip.name()));
        if (seen.add(login)) {
            begin(person, slip);
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
