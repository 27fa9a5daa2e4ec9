package lianxi.rehearsal.theatre;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser: logs in, opens pages, fills in forms. When the session has ended, the person logs in again and goes on;
 * when the password has got too old, a new one is set first.
 */
public final class Person {

    private static final String LOGIN = "/login";
    private static final String PASSWORD = "/settings/password";
    private static final Duration GLANCE = Duration.ofMinutes(1);

    private final String name;
    private final ClockFile clock;
    private final Chronicle chronicle;
    private final Manners manners;
    private final Window window;
    private @Nullable Credentials credentials;
    private volatile @Nullable Seen seen;
    private volatile int sessions;

    /** What came last before the eyes, and when. */
    private record Seen(Page page, Instant at) {}

    public Person(String name, FrontDoor door, ClockFile clock, Chronicle chronicle, Manners manners) {
        this.name = name;
        this.manners = manners;
        this.clock = clock;
        this.chronicle = chronicle;
        this.window = new Window(name, door, chronicle);
    }

    public String name() {
        return name;
    }

    /** The account's name, blank before the first log-in. */
    public String login() {
        return credentials == null ? "" : credentials.login();
    }

    /** Logs in; a first password is changed into one of the person's own choice. Leads to the home page. */
    public Page login(String login, String password) {
        credentials = new Credentials(login, password, 0);
        return logIn(get(LOGIN)).orFail();
    }

    /** Opens a page; one that asks for a log-in first is got to by it. */
    public Page get(String path) {
        Page page = window.follow(window.get(path));
        if (isTurnedTo(LOGIN, page, path)) {
            Page led = logIn(page);
            // What was typed when an earlier session ended is offered first (/login/resume).
            return pathOf(led).startsWith(LOGIN) ? get(path) : see(led);
        }
        if (isTurnedTo(PASSWORD, page, path)) {
            changePassword(page);
            return get(path);
        }
        return see(page);
    }

    /** The page that the person has had before the eyes for less than a minute; another one is opened. */
    public Page look(String path) {
        Seen last = seen;
        boolean isFresh = last != null
                && last.page().isOk()
                && last.page().path().equals(path)
                && clock.instant().isBefore(last.at().plus(GLANCE));
        return isFresh ? last.page() : get(path);
    }

    private Page see(Page page) {
        seen = new Seen(page, clock.instant());
        return page;
    }

    /** Fetches what is no page: a PDF, a table, a calendar. */
    public Answer download(String path) {
        Answer answer = window.get(path);
        if (answer.to() != null && answer.to().startsWith(LOGIN) && credentials != null) {
            logIn(get(answer.to()));
            answer = window.get(path);
        }
        return answer;
    }

    /** Posts and goes where the answer leads; what is refused comes back as it is, with 409 or 422. */
    public Page post(Form form) {
        window.disturbed(false);
        return see(manners.post(this, form));
    }

    /** Posts it once, with good manners. */
    Page deliver(Form form) {
        Instant from = clock.tick();
        int session = sessions;
        Answer answer = window.send(form);
        Page page = window.follow(answer);
        if (credentials != null && leadsTo(LOGIN, answer) && !form.action().startsWith(LOGIN)) {
            window.disturbed(true);
            // The other one of two that were sent together may have opened the door already.
            boolean isClosed = pathOf(page).equals(LOGIN);
            return deliver(renewed(form, isClosed ? logInAgain(page, session) : get("/")));
        } else if (isTurnedTo(LOGIN, page, form.action())) {
            window.disturbed(true);
            logInAgain(page, session);
            page = get(answer.to());
        } else if (isTurnedTo(PASSWORD, page, form.action())) {
            window.disturbed(true);
            changePassword(page);
            if (leadsTo(PASSWORD, answer)) {
                return deliver(renewed(form, get("/")));
            }
            page = get(answer.to());
        }
        if (answer.leadsOn() && page.isOk()) {
            chronicle.acknowledge(new Acknowledged(
                    name,
                    login(),
                    from,
                    clock.instant(),
                    form.action(),
                    page.path(),
                    answer.sent(),
                    form.key(),
                    form.isTouched()));
        }
        return page;
    }

    /** Otherwise the form was taken, and the session ended before the page was shown that it leads to. */
    private static boolean leadsTo(String door, Answer answer) {
        return answer.to() != null && answer.to().startsWith(door);
    }

    /** Whether something had to be asked twice, or was shown after a log-in: what a page says once may have been said to nobody. */
    public boolean wasDisturbed() {
        return window.isDisturbed();
    }

    /** Posts what must be done; what the product says against it is thrown. */
    public Page submit(Form form) {
        return post(form).orFail();
    }

    /** Once, when two forms that were sent together are both turned back at the door. */
    private synchronized Page logInAgain(Page asked, int session) {
        return session == sessions ? logIn(asked) : get("/");
    }

    private Page logIn(Page asked) {
        Credentials mine = credentials;
        Form form = asked.form(LOGIN).with("username", mine.login()).with("password", mine.password());
        Answer answer = window.send(form);
        Page page = window.follow(answer);
        if (pathOf(page).equals(LOGIN)) {
            throw new RefusedByProduct(name + " cannot log in as " + mine.login() + ": " + page.complaints());
        }
        sessions++;
        if (!pathOf(page).equals(PASSWORD)) {
            return page;
        }
        changePassword(page);
        return answer.to() == null ? get("/") : get(answer.to());
    }

    private void changePassword(Page page) {
        Credentials changed = credentials.renewed();
        Answer answer = window.send(page.form(PASSWORD)
                .with("password", credentials.password())
                .with("newPassword", changed.password())
                .with("repeatedPassword", changed.password()));
        if (!answer.leadsOn()) {
            throw new RefusedByProduct(
                    name + " cannot change the password: " + Page.of(answer).complaints());
        }
        credentials = changed;
    }

    /** The form as typed, with the tokens of the new session; its key stays, so that nothing is done twice. */
    private Form renewed(Form form, Page resumed) {
        Page home = resumed.document().selectFirst("input[name=_csrf]") == null ? get("/") : resumed;
        return form.sending("_csrf", home.hidden("_csrf")).sending("_by", home.hidden("_by"));
    }

    /** Whether the product wants something else first. */
    private boolean isTurnedTo(String door, Page page, String asked) {
        return credentials != null && !asked.startsWith(door) && pathOf(page).equals(door);
    }

    private static String pathOf(Page page) {
        return page.path().split("\\?", 2)[0];
    }

    /** How the person gets in. */
    private record Credentials(String login, String password, int changes) {

        /** The next password: long, of four classes, none of the last ones. */
        Credentials renewed() {
            int next = changes + 1;
            return new Credentials(login, "Wd7m-Tq2Lx-" + (char) ('a' + next) + next + "hVz", next);
        }
    }
}
