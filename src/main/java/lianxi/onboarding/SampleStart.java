package lianxi.onboarding;

import lianxi.shared.BusinessClock;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the sample group at the first start, before the web port opens and before any timer runs; then no time can be
 * bound any more.
 */
@Component
@Profile("sample & !test")
class SampleStart implements SmartLifecycle {

    private final SampleMaker maker;
    private final BusinessClock clock;
    private volatile boolean running;

    SampleStart(SampleMaker maker, BusinessClock clock) {
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public void start() {
        try {
            maker.makeOnce();
        } finally {
            clock.seal();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
