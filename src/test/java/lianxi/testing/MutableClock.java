package lianxi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lianxi.shared.BusinessClock;

/** A clock that a test sets; it stands still otherwise. */
public final class MutableClock extends Clock {

    private volatile Instant now = Instant.parse("2017-01-05T00:30:00Z");

    public void set(Instant moment) {
        now = moment;
    }

    /** Sets the clock by local time of Asia/Shanghai, as "2017-01-27T11:59". */
    public void set(String localDateTime) {
        now = LocalDateTime.parse(localDateTime).atZone(BusinessClock.ZONE).toInstant();
    }

    public void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
