package lianxi.rehearsal.theatre;

import java.io.IOException;

/** What befalls the house. It tells the chronicle of itself. */
public interface Fault {

    void strike(Theatre theatre) throws IOException, InterruptedException;

    /** The kind of the deed that it tells when it has come to pass. */
    String kind();
}
