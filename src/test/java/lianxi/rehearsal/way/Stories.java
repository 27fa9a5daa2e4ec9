package lianxi.rehearsal.way;

import static lianxi.permit.StepAction.ACCEPT;
import static lianxi.permit.StepAction.ASK_SUPPLEMENT;
import static lianxi.permit.StepAction.DECLINE;
import static lianxi.permit.StepAction.DELIVER;
import static lianxi.permit.StepAction.END_REVIEW;
import static lianxi.permit.StepAction.EXTEND;
import static lianxi.permit.StepAction.GRANT;
import static lianxi.permit.StepAction.REFILE;
import static lianxi.permit.StepAction.START_PREPARING;
import static lianxi.permit.StepAction.SUBMIT;
import static lianxi.permit.StepAction.SUPPLEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lianxi.permit.StepAction;

/** Draws what is still to happen to a step or a milestone, so that the law allows it: most go straight, some the longer way round. */
final class Stories {

    /** What is told in time is told within five working days of receipt (行政许可法 Art. 32). */
    private static final int TOLD_WITHIN = 4;
    /** A decision is delivered within ten working days (Art. 44). */
    private static final int DELIVERED_WITHIN = 8;
    /** Where no limit is set. */
    private static final int DECIDED_WITHIN = 25;
    /** The notice before an expropriation stands for ten working days at least. */
    private static final Map<String, Integer> NOTICES = Map.of("LAND_CONVERSION/1", 11);

    private static final int FREELY = 60;
    private static final double SUPPLEMENTED = 0.2;
    private static final double DECLINED = 0.05;

    private static final Map<String, Integer> WORKS = Map.of(
            "SITE_PREPARATION", 3,
            "READY_TO_BUILD", 0,
            "FIRST_FOUNDATIONS", 8,
            "FOUNDATIONS_ACCEPTED", 1,
            "FIRST_MODULES", 8,
            "SUBSTATION", 12,
            "LINE_BUILT", 14,
            "TRIAL_RUN", 3,
            "FIRST_GRID", 0,
            "FULL_CAPACITY", 0);
    private static final int OTHER_WORKS = 14;

    private final Catalogue catalogue;
    private final LocalDate from;
    private final Random chance;

    /** How long the authority takes. */
    enum Decision {
        IN_TIME,
        /** Its head has extended the limit (延长期限). */
        EXTENDED,
        /** After its limit (逾期办结). */
        LATE
    }

    Stories(Catalogue catalogue, LocalDate from, Random chance) {
        this.catalogue = catalogue;
        this.from = from;
        this.chance = chance;
    }

    List<Leg> milestone(String node, boolean begun) {
        int days = WORKS.getOrDefault(node, OTHER_WORKS);
        Leg finish = days == 0 ? Leg.exactly(DELIVER, 0) : Leg.of(DELIVER, days, FREELY);
        return begun ? List.of(finish) : List.of(Leg.exactly(START_PREPARING, 0), finish);
    }

    List<Leg> step(String node, Standing standing, Decision decision) {
        Optional<StepAction> last = standing.last(node);
        List<Leg> legs = new ArrayList<>();
        if (standing.isRefused(node)) {
            legs.add(Leg.of(REFILE, few(2, 4), FREELY));
            accepted(legs, node, decision);
        } else if (last.isEmpty()) {
            legs.add(Leg.exactly(START_PREPARING, 0));
            filed(legs, node, decision);
        } else {
            goOn(legs, node, last.get(), decision);
        }
        return legs;
    }

    private void goOn(List<Leg> legs, String node, StepAction last, Decision decision) {
        switch (last) {
            case START_PREPARING -> filed(legs, node, decision);
            case SUBMIT, SUPPLEMENT, REFILE -> accepted(legs, node, decision);
            case ASK_SUPPLEMENT -> {
                legs.add(Leg.of(SUPPLEMENT, few(2, 4), FREELY));
                accepted(legs, node, decision);
            }
            case DECLINE -> {
                legs.add(Leg.of(REFILE, few(2, 4), FREELY));
                accepted(legs, node, decision);
            }
            case BEGIN_REVIEW -> {
                legs.add(Leg.of(END_REVIEW, few(2, 5), DELIVERED_WITHIN));
                legs.add(Leg.of(GRANT, few(2, 4), DELIVERED_WITHIN));
                legs.add(delivered());
            }
            case ACCEPT, END_REVIEW, EXTEND -> {
                legs.add(Leg.of(GRANT, few(1, 3), DELIVERED_WITHIN));
                legs.add(delivered());
            }
            case GRANT -> legs.add(delivered());
            default -> throw new IllegalStateException("Nothing is known of a way on from " + last + " of " + node);
        }
    }

    private void filed(List<Leg> legs, String node, Decision decision) {
        legs.add(Leg.of(SUBMIT, few(2, 4), FREELY));
        double luck = chance.nextDouble();
        if (luck < DECLINED) {
            legs.add(Leg.of(DECLINE, few(1, 2), TOLD_WITHIN));
            legs.add(Leg.of(REFILE, few(3, 5), FREELY));
        } else if (luck < DECLINED + SUPPLEMENTED) {
            legs.add(Leg.of(ASK_SUPPLEMENT, few(1, 3), TOLD_WITHIN));
            legs.add(Leg.of(SUPPLEMENT, few(2, 4), FREELY));
        }
        accepted(legs, node, decision);
    }

    private void accepted(List<Leg> legs, String node, Decision decision) {
        legs.add(Leg.of(ACCEPT, few(1, 2), TOLD_WITHIN));
        int limit = catalogue.limit(node, from).map(Catalogue.Limit::days).orElse(0);
        switch (decision) {
            case EXTENDED -> {
                int asked = limit - few(2, 6);
                legs.add(Leg.exactly(EXTEND, asked));
                legs.add(Leg.exactly(GRANT, limit + few(2, 5) - asked));
            }
            case LATE -> legs.add(Leg.exactly(GRANT, limit + few(2, 3)));
            case IN_TIME -> legs.add(inTime(node));
        }
        legs.add(delivered());
    }

    private Leg inTime(String node) {
        int days = few(4, 8);
        if (NOTICES.containsKey(node)) {
            int stands = NOTICES.get(node);
            return new Leg(GRANT, Math.max(stands, days), stands, DECIDED_WITHIN);
        }
        int most = catalogue.limit(node, from).map(Catalogue.Limit::safely).orElse(DECIDED_WITHIN);
        return Leg.of(GRANT, days, most);
    }

    private Leg delivered() {
        return Leg.of(DELIVER, few(1, 2), DELIVERED_WITHIN);
    }

    private int few(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }
}
