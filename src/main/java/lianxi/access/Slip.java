package lianxi.access;

import java.time.Instant;
import lianxi.shared.AccountId;

/** A one-time slip (一次性密码条): shown and printed once, its password is kept nowhere. */
public record Slip(AccountId account, String name, String login, String password, Instant validUntil) {

    @Override
    public String toString() {
        return "Slip[" + login + "]";
    }
}
