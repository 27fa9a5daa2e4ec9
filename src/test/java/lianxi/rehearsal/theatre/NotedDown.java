package lianxi.rehearsal.theatre;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Everybody's mailbox: what has been noted down already is not kept. */
final class NotedDown implements GreenMailUser {

    private static final String NAME = "everybody";

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public String getEmail() {
        return NAME;
    }

    @Override
    public String getLogin() {
        return NAME;
    }

    @Override
    public String getQualifiedMailboxName() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}
}
