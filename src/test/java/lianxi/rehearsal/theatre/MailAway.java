package lianxi.rehearsal.theatre;

import java.time.Instant;

/** The mail server is away from one moment of the play to another: the first strike takes it, the second brings it back. */
public final class MailAway implements Fault {

    private Instant since = Instant.MIN;

    @Override
    public String kind() {
        return "fault.mail";
    }

    @Override
    public void strike(Theatre theatre) {
        Instant now = theatre.clock().instant();
        if (since.equals(Instant.MIN)) {
            since = now;
            theatre.mail().away();
            return;
        }
        theatre.mail().back();
        theatre.chronicle().tell(now, "-", kind(), "from", since.toString(), "to", now.toString());
        since = Instant.MIN;
    }
}
