package lianxi.rehearsal.theatre;

import java.net.http.HttpRequest;

/** The window of somebody's browser: sends what is asked for with its cookies, and goes where the answers lead. */
final class Window {

    private static final int HOPS = 6;

    private final String name;
    private final FrontDoor door;
    private final Chronicle chronicle;
    private final Cookies cookies = new Cookies();
    private volatile boolean disturbed;

    /** @param name of the person before it, for the chronicle */
    Window(String name, FrontDoor door, Chronicle chronicle) {
        this.name = name;
        this.door = door;
        this.chronicle = chronicle;
    }

    Answer get(String path) {
        return ask("GET", path, HttpRequest.newBuilder().GET());
    }

    Answer send(Form form) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        if (form.shape().multipart()) {
            Multipart parts = new Multipart(form);
            request.header("Content-Type", parts.type()).POST(HttpRequest.BodyPublishers.ofByteArray(parts.bytes()));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.encoded()));
        }
        return ask("POST", form.action(), request);
    }

    Page follow(Answer answer) {
        Answer last = answer;
        for (int hops = 0; last.to() != null; hops++) {
            if (hops == HOPS) {
                throw new RefusedByProduct(name + " is led in a circle from " + answer.path());
            }
            last = get(last.to());
        }
        return Page.of(last);
    }

    /** Whether something was asked twice, or its person had to log in, since it was said that nothing was. */
    boolean isDisturbed() {
        return disturbed;
    }

    void disturbed(boolean isSo) {
        disturbed = isSo;
    }

    private Answer ask(String method, String path, HttpRequest.Builder request) {
        cookies.into(request);
        request.setHeader("Accept", "text/html,*/*;q=0.8");
        Answer answer = door.send(method, path, request, cookies::from);
        if (answer.sent() > 1) {
            disturbed = true;
        }
        return chronicle.seen(name, answer);
    }
}
