package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lianxi.testing.StartedProduct;

/**
 * One application node of the play, a process of its own: the product as it is, but for its clock, which is the play's, its
 * timers, which also turn when the director asks, and the cost of a password, which thousands of log-ins would wait for. This
 * class is no part of what is shipped.
 */
public final class RehearsedNode {

    private RehearsedNode() {}

    /** @param args the node's number, the clock file, then the product's own arguments */
    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(args[0]);
        Path clockFile = Path.of(args[1]);
        endWithTheDirector(clockFile.toAbsolutePath().getParent());
        ClockFile clock = new ClockFile(clockFile);
        List<String> own = Arrays.asList(args).subList(2, args.length);
        StartedProduct product = StartedProduct.start(clock, own);
        System.out.println("LISTENING " + product.address());
        Timers timers = new Timers(product);
        long turned = clock.done(number);
        while (true) {
            long asked = clock.pulses();
            if (asked > turned) {
                timers.turn();
                turned = asked;
                clock.done(number, turned);
            }
            Thread.sleep(2);
        }
    }

    /** A play that is broken off, be it by kill -9, leaves no process behind: no node, and not the database's server either. */
    private static void endWithTheDirector(Path house) {
        ProcessHandle.current()
                .parent()
                .ifPresent(director -> director.onExit().thenRun(() -> {
                    try {
                        Database.server(house).ifPresent(ProcessHandle::destroy);
                    } catch (IOException unreadable) {
                        System.err.println("The database server may still run: " + unreadable);
                    } finally {
                        Runtime.getRuntime().halt(1);
                    }
                }));
    }
}
