package lianxi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianxi.testing.MutableClock;
import lianxi.testing.StartedProduct;
import org.jspecify.annotations.Nullable;

/** The product of one browser test class, as the quick start starts it, with its sample group and a fresh data folder. */
final class RunningProduct {

    /** A Thursday afternoon: some units have filed, the others owe their report by the next noon. */
    static final String FIRST_START = "2026-11-26T16:20";

    private static final MutableClock CLOCK = new MutableClock();

    private static @Nullable RunningProduct running;

    private final StartedProduct product;
    private final SampleAccounts accounts;

    private RunningProduct(StartedProduct product, SampleAccounts accounts) {
        this.product = product;
        this.accounts = accounts;
    }

    /** Starts it for the class that asks first. */
    static synchronized RunningProduct get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** The class is done with it; the next one begins with a product of its own. */
    static synchronized void end() {
        if (running != null) {
            FreeDevices.throwAway();
            running.product.close();
            running = null;
        }
    }

    String address() {
        return product.address();
    }

    MutableClock clock() {
        return CLOCK;
    }

    SampleAccounts accounts() {
        return accounts;
    }

    <T> T bean(Class<T> type) {
        return product.bean(type);
    }

    private static RunningProduct start() {
        CLOCK.set(FIRST_START);
        try {
            Path folder =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "browser-");
            StartedProduct product = StartedProduct.start(folder, CLOCK, "sample");
            Axe.offer(product);
            FreeDevices.offer(product);
            return new RunningProduct(product, SampleAccounts.read(folder.resolve("sample-accounts.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
