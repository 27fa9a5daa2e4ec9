package lianxi.rehearsal.way;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.Scene;
import lianxi.permit.StepAction;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.rehearsal.way.Stories.Decision;

/** One project's way to the grid: what is cleared, what its units do about permits and milestones, and what they confirm each month. */
final class ProjectWay {

    static final String LAND = "LAND_TRANSFER";

    private static final String BUILDER = "CONSTRUCTION";
    private static final int CLEARED = 1;
    private static final int BEGUN_WITHIN = 6;
    private static final int LATE_EVERY = 4;
    private static final double TARGETED = 0.3;
    private static final double FILED = 0.3;
    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final LocalTime VERIFIED = LocalTime.of(16, 45);
    private static final int MINUTES = 130;
    private static final int SECONDS_APART = 20;

    private final SampleProject project;
    private final Catalogue catalogue;
    private final Map<String, String> unitOfPermit;
    private final List<LocalDate> workdays;
    private final int days;
    private final Random chance;
    private final Remaining remaining;
    private final Standing standing;
    private final PermitWords words;
    private final List<Scene> scenes = new ArrayList<>();
    private final boolean late;

    /**
     * @param number the project's among all: every fourth has a decision that comes late
     * @param days within how many of the working days all should be done
     */
    ProjectWay(
            SampleProject project,
            int number,
            Catalogue catalogue,
            Map<String, String> unitOfPermit,
            List<LocalDate> workdays,
            int days,
            Random chance) {
        this.project = project;
        this.catalogue = catalogue;
        this.unitOfPermit = unitOfPermit;
        this.workdays = workdays;
        this.days = days;
        this.chance = chance;
        this.remaining = new Remaining(project, catalogue, workdays.get(0), chance);
        this.standing = remaining.standing();
        this.words = new PermitWords(number, catalogue);
        this.late = number % LATE_EVERY == LATE_EVERY - 1;
    }

    List<Scene> scenes() {
        clear();
        Map<String, List<Leg>> legs = remaining.legs(late ? Decision.LATE : Decision.EXTENDED);
        Map<String, Integer> earliest = new HashMap<>();
        legs.keySet().stream()
                .filter(node -> !standing.hasBegun(node))
                .forEach(node -> earliest.put(node, CLEARED + 1 + chance.nextInt(BEGUN_WITHIN)));
        Collection<Itinerary> itineraries = Timetable.arriving(legs, earliest, remaining.links(), days, chance);
        Map<String, List<Itinerary.Dated>> dated = new LinkedHashMap<>();
        itineraries.forEach(itinerary -> dated.put(itinerary.node(), itinerary.dated(workdays, chance)));
        dated.forEach(this::play);
        verify(dated);
        return scenes;
    }

    /** What was to be clarified (待明确) is answered. */
    private void clear() {
        Map<String, Answer> answers = remaining.answers();
        if (!answers.equals(project.answers())) {
            scene(at(CLEARED, MORNING), Player.OFFICE, driver -> driver.answerCatalogue(project.name(), answers));
        }
    }

    private void play(String node, List<Itinerary.Dated> dated) {
        LocalTime hour = (chance.nextBoolean() ? LocalTime.of(9, 10) : LocalTime.of(14, 35))
                .plusMinutes(chance.nextInt(MINUTES));
        for (int i = 0; i < dated.size(); i++) {
            Instant at = at(dated.get(i).day(), hour.plusMinutes(i));
            if (catalogue.isMilestone(node)) {
                milestone(node, at, dated.get(i));
            } else {
                step(node, at, dated.get(i), i == 0, dated.get(dated.size() - 1).day());
            }
        }
    }

    private void milestone(String node, Instant at, Itinerary.Dated dated) {
        LocalDate on = workdays.get(dated.day());
        boolean finished = dated.action() == StepAction.DELIVER;
        scene(at, unit(node), driver -> driver.tellMilestone(project.name(), node, on, finished));
    }

    private void step(String node, Instant at, Itinerary.Dated dated, boolean first, int delivered) {
        String permit = node.split("/")[0];
        Move move = words.move(node, dated.action(), workdays.get(dated.day()));
        Player unit = unit(node);
        if (first && standing.isHeld(permit)) {
            scene(at.minusSeconds(SECONDS_APART), unit, driver -> driver.hold(project.name(), permit, null, ""));
        }
        scene(at, unit, driver -> driver.moveStep(project.name(), move));
        Instant then = at.plusSeconds(SECONDS_APART);
        switch (dated.action()) {
            case START_PREPARING -> target(permit, then, unit, workdays.get(delivered));
            case SUPPLEMENT -> material(permit, then, Player.contactOf(project.undertaker()), words.supplement(permit));
            case DELIVER -> material(permit, then, unit, words.decision(permit));
            default -> {}
        }
    }

    private void target(String permit, Instant at, Player unit, LocalDate day) {
        if (chance.nextDouble() < TARGETED && catalogue.permit(permit).steps().size() == 1) {
            String reason = standing.hasTarget(permit) ? PermitWords.TARGET_MOVED : "";
            scene(at, unit, driver -> driver.setTarget(project.name(), permit, day, reason));
        }
    }

    private void material(String permit, Instant at, Player who, String title) {
        if (chance.nextDouble() < FILED) {
            scene(at, who, driver -> driver.addMaterial(project.name(), permit, title));
        }
    }

    /** What is in hand and did not move that day is confirmed (核实无变化). */
    private void verify(Map<String, List<Itinerary.Dated>> dated) {
        Map<Integer, Integer> offsets = new HashMap<>();
        for (MonthEnds.Quiet quiet : MonthEnds.quiet(dated, standing, workdays)) {
            int offset = offsets.merge(quiet.day(), SECONDS_APART, Integer::sum);
            scene(
                    at(quiet.day(), VERIFIED).plusSeconds(offset),
                    unit(quiet.permit()),
                    driver -> driver.verifyTrack(project.name(), quiet.permit()));
        }
    }

    private Player unit(String node) {
        String unit = node.equals(LAND)
                ? project.township()
                : unitOfPermit.get(catalogue.isMilestone(node) ? BUILDER : node.split("/")[0]);
        return Player.contactOf(unit);
    }

    private Instant at(int day, LocalTime time) {
        return GroupTime.at(workdays.get(day), time);
    }

    private void scene(Instant at, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(at, who, project.name(), act));
    }
}
