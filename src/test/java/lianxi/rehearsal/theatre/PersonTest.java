package lianxi.rehearsal.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at a browser, before a product made of a few lines: what a proxy does, and what bad manners must find. */
class PersonTest {

    private static final Instant NOTICE = Instant.parse("2017-01-05T00:00:00Z");
    private static final String FORM = "<form method=post action=%s><input type=hidden name=key value=%s>"
            + "<input name=title aria-required=true value='%s'></form>";

    private static final String DOOR =
            "<form method=post action=/login><input name=username><input type=password name=password></form>";

    private final Chronicle chronicle = new Chronicle();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger unavailable = new AtomicInteger();
    private HttpServer product;
    private ClockFile clock;
    private List<URI> nodes;

    /** {@code /careful} refuses what is empty and gives it back; {@code /careless} takes it; {@code /twofold} makes two of two. */
    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        clock = new ClockFile(folder.resolve("clock"));
        clock.set(NOTICE);
        product = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        product.createContext("/", this::answer);
        product.start();
        URI served = URI.create("http://localhost:" + product.getAddress().getPort());
        URI fallen = URI.create("http://localhost:" + Database.freePort());
        nodes = List.of(fallen, served);
    }

    @AfterEach
    void close() {
        product.stop(0);
    }

    @Test
    void aFormThatNobodyAnsweredGoesOutAgainAsItIs() {
        unavailable.set(1);
        Person person = person(Manners.GOOD);

        Page page = person.post(form(person, "/careful"));

        assertThat(page.path()).isEqualTo("/done");
        assertThat(posted).containsExactly("/careful key=k1&title=a", "/careful key=k1&title=a");
        assertThat(chronicle.acknowledged()).singleElement().satisfies(write -> {
            assertThat(write.key()).isEqualTo("k1");
            assertThat(write.from()).isEqualTo(NOTICE.plusMillis(1));
            assertThat(write.sent()).isGreaterThan(1);
        });
        assertThat(chronicle.failures()).isEmpty();
    }

    /** A session lasts eight hours, and may end between a form and the page that it leads to. */
    @Test
    void aFormThatWasTakenIsNotSentAgainAfterALogIn() {
        nodes = nodes.subList(1, 2);
        Person person = person(Manners.GOOD);
        person.login("a", "b");
        ended.set(true);

        Page page = person.post(form(person, "/careful"));

        assertThat(page.path()).isEqualTo("/done");
        assertThat(person.wasDisturbed()).isTrue();
        assertThat(posted).filteredOn(post -> post.startsWith("/careful")).hasSize(1);
        assertThat(chronicle.acknowledged())
                .singleElement()
                .satisfies(write -> assertThat(write.from()).isEqualTo(NOTICE.plusMillis(1)));
    }

    /** What the page said may have been said before the log-in, or in another window after it. */
    @Test
    void aFormThatWasTurnedAwayIsSentAgainWithItsKey() {
        nodes = nodes.subList(1, 2);
        Person person = person(Manners.GOOD);
        person.login("a", "b");
        Form form = form(person, "/careful");
        closed.set(true);

        assertThat(person.post(form).path()).isEqualTo("/done");

        assertThat(posted)
                .filteredOn(post -> post.startsWith("/careful"))
                .singleElement()
                .asString()
                .contains("key=k1&title=a");
        assertThat(person.wasDisturbed()).isTrue();
        assertThat(person.post(form(person, "/careful")).path()).isEqualTo("/done");
        assertThat(person.wasDisturbed()).isFalse();
    }

    @Test
    void aButtonPressedTwiceSendsTheSameKey() {
        Person person = person(new BadManners(1, 1, 0, 0, chronicle));

        person.post(form(person, "/careful"));

        assertThat(posted).containsExactly("/careful key=k1&title=a", "/careful key=k1&title=a");
        assertThat(chronicle.failures()).isEmpty();
    }

    @Test
    void findsThatTwoClicksLedToTwoPlaces() {
        Person person = person(new BadManners(1, 1, 0, 0, chronicle));

        person.post(form(person, "/twofold"));

        assertThat(chronicle.failures()).singleElement().asString().contains("pressed twice: /twofold");
    }

    @Test
    void wrongInputComesBackAndIsThenPutRight() {
        Person person = person(new BadManners(1, 0, 1, 0, chronicle));

        Page page = person.post(form(person, "/careful"));

        assertThat(page.path()).isEqualTo("/done");
        assertThat(posted).containsExactly("/careful key=k1&title=", "/careful key=k1&title=a");
        assertThat(chronicle.failures()).isEmpty();
    }

    @Test
    void findsThatNonsenseWasTaken() {
        Person person = person(new BadManners(1, 0, 1, 0, chronicle));

        person.post(form(person, "/careless"));

        assertThat(chronicle.failures()).singleElement().asString().contains("/careless took it");
    }

    private Person person(Manners manners) {
        return new Person("示例人员", new FrontDoor(() -> nodes), clock, chronicle, manners);
    }

    private static Form form(Person person, String action) {
        return person.get("/new?" + action).form(action).with("title", "a");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/done") && ended.getAndSet(false)) {
            lead(exchange, "/login");
            return;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            if (path.equals("/login")) {
                write(exchange, 200, DOOR);
                return;
            }
            String to = exchange.getRequestURI().getQuery();
            write(exchange, 200, path.equals("/new") ? FORM.formatted(to, "k1", "") : path);
            return;
        }
        if (path.equals("/careful") && closed.getAndSet(false)) {
            lead(exchange, "/login");
            return;
        }
        String fields = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posted.add(path + " " + fields);
        if (unavailable.getAndDecrement() > 0) {
            write(exchange, 503, "");
        } else if (fields.endsWith("title=") && path.equals("/careful")) {
            write(exchange, 422, FORM.formatted(path, "k1", ""));
        } else {
            String more = path.equals("/twofold") ? "/" + posted.size() : "";
            lead(exchange, path.equals("/login") ? "/" : "/done" + more);
        }
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        write(exchange, 302, "");
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
