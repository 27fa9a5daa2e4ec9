package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** How long schedules take, measured on one thread once the code is warm; docs/benchmarks.md holds what it said. */
public final class ScheduleBenchmark {

    private static final int NODES = 60;
    private static final int PROJECTS = 500;
    private static final int WARM_UP = 20;
    private static final LocalDate TODAY = Networks.day("03-06");

    private ScheduleBenchmark() {}

    public static void main(String[] arguments) {
        List<Network> networks = networks();
        for (int i = 0; i < WARM_UP; i++) {
            passAll(networks);
        }
        System.out.printf("%d nodes, %d links on average%n", NODES, links(networks) / PROJECTS);
        long[] single =
                networks.stream().mapToLong(ScheduleBenchmark::pass).sorted().toArray();
        System.out.printf(
                "one network, both anchors: median %.3f ms, slowest of %d %.3f ms%n",
                millis(single[PROJECTS / 2]), PROJECTS, millis(single[PROJECTS - 1]));
        long[] all = new long[9];
        Arrays.setAll(all, run -> passAll(networks));
        Arrays.sort(all);
        System.out.printf(
                "%d networks: median of 9 runs %.1f ms, slowest %.1f ms%n", PROJECTS, millis(all[4]), millis(all[8]));
    }

    /** Steps in working and calendar days, some of them finished, started or not needed. */
    private static List<Network> networks() {
        RandomNetworks random = new RandomNetworks(new Random(20170630), false);
        List<Network> networks = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            networks.add(random.withoutSome(random.withFacts(random.sized(NODES), TODAY)));
        }
        return networks;
    }

    /** Puts the network together anew, as after reading it from the tables, and reckons it. */
    private static long pass(Network network) {
        long start = System.nanoTime();
        SchedulePass pass =
                new Network(network.nodes(), network.links(), network.anchors()).pass(Networks.CALENDAR, TODAY);
        long taken = System.nanoTime() - start;
        if (pass.nodes().size() != NODES) {
            throw new IllegalStateException("Not the whole network was reckoned");
        }
        return taken;
    }

    private static long passAll(List<Network> networks) {
        return networks.stream().mapToLong(ScheduleBenchmark::pass).sum();
    }

    private static int links(List<Network> networks) {
        return networks.stream().mapToInt(network -> network.links().size()).sum();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
