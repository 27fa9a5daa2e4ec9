package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/**
 * The house of one play: a database, application nodes as processes of their own, a mail server, the play's clock, and people who
 * reach the nodes through one front door.
 */
public final class Theatre implements AutoCloseable {

    private final ClockFile clock;
    private final Chronicle chronicle = new Chronicle();
    private final Database database;
    private final Mail mail;
    private final List<Node> nodes = new ArrayList<>();
    private final FrontDoor door;
    private volatile Manners manners = Manners.GOOD;

    /**
     * Opens the house on an empty folder; the nodes start together, and one of them makes the tables.
     *
     * @param begin the play's first moment
     * @param hosts each node's host, told by its zone
     */
    public Theatre(Path folder, Instant begin, List<TimeZone> hosts)
            throws IOException, SQLException, InterruptedException {
        Path clockFile = Files.createDirectories(folder).resolve("clock");
        clock = new ClockFile(clockFile);
        clock.set(begin);
        database = new Database(folder);
        mail = new Mail(clock);
        door = new FrontDoor(this::upNodes);
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(mail.arguments());
        try {
            for (TimeZone host : hosts) {
                int number = nodes.size();
                nodes.add(new Node(number, folder.resolve("node" + number), clockFile, clock, host, arguments));
            }
            for (Node node : nodes) {
                node.awaitReady();
            }
        } catch (RuntimeException | IOException | InterruptedException failed) {
            close();
            throw failed;
        }
    }

    public ClockFile clock() {
        return clock;
    }

    public Chronicle chronicle() {
        return chronicle;
    }

    public Database database() {
        return database;
    }

    public Mail mail() {
        return mail;
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public FrontDoor door() {
        return door;
    }

    /** Somebody of that name before a browser of their own. */
    public Person person(String name) {
        return new Person(name, door, clock, chronicle, (person, form) -> manners.post(person, form));
    }

    /** From now on everybody behaves like that. */
    public void behave(Manners other) {
        manners = other;
    }

    /** Lets every node that serves do once what its timers would do, all at the same time, and waits for them. */
    public void pulse() throws InterruptedException {
        long pulse = clock.pulse();
        for (Node node : nodes) {
            node.awaitTurn(pulse);
        }
    }

    /** How long processors have worked in the nodes since their last start, in seconds. */
    public List<Long> worked() {
        return nodes.stream().map(node -> node.worked().toSeconds()).toList();
    }

    /** The one-time link to set the product up with: each start tells one, and only the last is good. */
    public String setUpLink() throws IOException {
        Person stranger = person("-");
        for (Node node : nodes) {
            Optional<String> link = node.setUpLink();
            if (link.isPresent() && stranger.get(link.get()).isOk()) {
                return link.get();
            }
        }
        throw new IllegalStateException("No node has told a link to set it up");
    }

    /** Everybody leaves at once; nothing is kept. */
    @Override
    public void close() throws InterruptedException, IOException {
        for (Node node : nodes) {
            node.close();
        }
        mail.close();
        database.close();
    }

    private List<URI> upNodes() {
        return nodes.stream().filter(Node::isUp).map(Node::address).toList();
    }
}
