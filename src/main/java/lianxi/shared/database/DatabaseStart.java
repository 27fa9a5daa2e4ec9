package lianxi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lianxi.shared.ProductProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database from the moment on which its start begins: its address is known at once, so that all that merely needs the
 * address need not wait until it runs.
 */
final class DatabaseStart implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseStart.class);

    private final String url;
    private final CompletableFuture<EmbeddedDatabase> database;
    private boolean taken;

    private DatabaseStart(String url, CompletableFuture<EmbeddedDatabase> database) {
        this.url = url;
        this.database = database;
    }

    /** In a thread that sees the classes the caller sees, as those of the common pool don't. */
    static DatabaseStart begin(ProductProperties product, EmbeddedDatabaseProperties settings) {
        ServerSocket port = freePort();
        return new DatabaseStart(
                EmbeddedDatabase.url(port.getLocalPort()),
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return EmbeddedDatabase.start(product, settings, port);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        work -> new Thread(work, "database-start").start()));
    }

    /** From here on the caller closes it; one that has failed by now fails here. */
    synchronized DatabaseStart take() {
        if (database.isDone()) {
            await();
        }
        taken = true;
        return this;
    }

    /** Ends it if nobody took it: the product failed before. */
    synchronized void abandon() {
        if (!taken) {
            close();
        }
    }

    String url() {
        return url;
    }

    /**
     * Waits until it runs.
     *
     * @throws RuntimeException what kept it from starting, {@link DataFolderInUseException} among them
     */
    EmbeddedDatabase await() {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Ends it once it runs; one that never ran needs no end. */
    @Override
    public void close() {
        database.thenAccept(DatabaseStart::close).exceptionally(failure -> null).join();
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            log.warn("The database does not end", e);
        }
    }

    private static ServerSocket freePort() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }
}
