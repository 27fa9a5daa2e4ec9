package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.time.Duration;

/** What befalls the house. It tells the chronicle of itself. */
public interface Fault {

    void strike(Theatre theatre) throws IOException, InterruptedException;

    /** The kind of the deed that it tells when it has come to pass. */
    String kind();

    /** How long something took by the clock on the wall, in whole seconds. */
    static String since(long began) {
        return Long.toString(Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
}
