package lianxi.rehearsal.way;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.Scene;
import lianxi.permit.Need;
import lianxi.permit.StepAction;
import lianxi.rehearsal.way.Stories.Decision;
import lianxi.shared.BusinessClock;

/** One project's way to the grid: what is cleared, what its units do about permits and milestones, and what they confirm each month. */
final class ProjectWay {

    static final String LAND = "LAND_TRANSFER";

    private static final String BUILDER = "CONSTRUCTION";
    /** Where it cannot yet be said: found not to be needed after all; everything else is. */
    private static final Set<String> DISPENSABLE = Set.of("RURAL_PLANNING", "COMPLETION_FILING");

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
    private final Random chance;
    private final Standing standing;
    private final Stories stories;
    private final Map<String, Answer> answers;
    private final Words words;
    private final List<Scene> scenes = new ArrayList<>();
    private final boolean late;

    /** @param number the project's among all: every fourth has a decision that comes late */
    ProjectWay(
            SampleProject project,
            int number,
            Catalogue catalogue,
            Map<String, String> unitOfPermit,
            List<LocalDate> workdays,
            Random chance) {
        this.project = project;
        this.catalogue = catalogue;
        this.unitOfPermit = unitOfPermit;
        this.workdays = workdays;
        this.chance = chance;
        this.standing = Standing.after(project);
        this.stories = new Stories(catalogue, workdays.get(0), chance);
        this.answers = cleared(project);
        this.words = new Words(number, catalogue);
        this.late = number % LATE_EVERY == LATE_EVERY - 1;
    }

    private static Map<String, Answer> cleared(SampleProject project) {
        Map<String, Answer> answers = new LinkedHashMap<>(project.answers());
        answers.replaceAll((code, answer) -> {
            if (answer.need() != Need.CLARIFYING) {
                return answer;
            }
            return DISPENSABLE.contains(code)
                    ? new Answer(Need.NOT_NEEDED, Words.DISPENSED)
                    : new Answer(Need.NEEDED, "");
        });
        return answers;
    }

    List<Scene> scenes() {
        clear();
        Map<String, List<Leg>> legs = legs();
        Map<String, Integer> earliest = new HashMap<>();
        legs.keySet().stream()
                .filter(node -> !standing.hasBegun(node))
                .forEach(node -> earliest.put(node, CLEARED + 1 + chance.nextInt(BEGUN_WITHIN)));
        Collection<Course> courses = Timetable.arriving(legs, earliest, links(), workdays.size(), chance);
        Map<String, List<Course.Dated>> dated = new LinkedHashMap<>();
        courses.forEach(course -> dated.put(course.node(), course.dated(workdays, chance)));
        dated.forEach(this::play);
        verify(dated);
        return scenes;
    }

    /** What was to be clarified (待明确) is answered. */
    private void clear() {
        if (!answers.equals(project.answers())) {
            scene(at(CLEARED, MORNING), Player.OFFICE, driver -> driver.answerCatalogue(project.name(), answers));
        }
    }

    private Map<String, List<Leg>> legs() {
        Map<String, List<Leg>> legs = new LinkedHashMap<>();
        String slow = slow();
        Decision slowly = late ? Decision.LATE : Decision.EXTENDED;
        catalogue
                .permits()
                .filter(permit -> isNeeded(permit.code()))
                .flatMap(permit -> permit.nodes().stream())
                .filter(node -> !standing.isDone(node))
                .forEach(node ->
                        legs.put(node, stories.step(node, standing, node.equals(slow) ? slowly : Decision.IN_TIME)));
        catalogue
                .milestones()
                .filter(node -> !project.plan().notNeeded().contains(node) && !standing.isDone(node))
                .forEach(node -> legs.put(node, stories.milestone(node, standing.hasBegun(node))));
        return legs;
    }

    private boolean isNeeded(String permit) {
        return !answers.containsKey(permit) || answers.get(permit).need() == Need.NEEDED;
    }

    /** A step with a limit by the law of licences that can be handed in at once, so that there is time; blank if none can. */
    private String slow() {
        List<String> waiting = links().stream()
                .filter(link -> !standing.isDone(link.before()))
                .map(Catalogue.Link::after)
                .toList();
        List<String> able = catalogue
                .permits()
                .filter(permit -> isNeeded(permit.code()))
                .flatMap(permit -> permit.nodes().stream())
                .filter(node -> catalogue
                        .limit(node, workdays.get(0))
                        .filter(Catalogue.Limit::extensible)
                        .isPresent())
                .filter(node -> !waiting.contains(node) && !standing.isDone(node))
                .filter(node -> standing.isRefused(node)
                        || standing.last(node).orElse(StepAction.START_PREPARING) == StepAction.START_PREPARING)
                .toList();
        return able.isEmpty() ? "" : able.get(chance.nextInt(able.size()));
    }

    /** As shipped, with what the office changed for this project. */
    private Collection<Catalogue.Link> links() {
        Set<Catalogue.Link> links = new LinkedHashSet<>(catalogue.links());
        project.plan().unlinked().forEach(ends -> links.remove(new Catalogue.Link(ends.before(), ends.after())));
        project.plan().linked().forEach(ends -> links.add(new Catalogue.Link(ends.before(), ends.after())));
        return links;
    }

    private void play(String node, List<Course.Dated> dated) {
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

    private void milestone(String node, Instant at, Course.Dated dated) {
        LocalDate on = workdays.get(dated.day());
        boolean finished = dated.action() == StepAction.DELIVER;
        scene(at, unit(node), driver -> driver.tellMilestone(project.name(), node, on, finished));
    }

    private void step(String node, Instant at, Course.Dated dated, boolean first, int delivered) {
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
            String reason = standing.hasTarget(permit) ? Words.TARGET_MOVED : "";
            scene(at, unit, driver -> driver.setTarget(project.name(), permit, day, reason));
        }
    }

    private void material(String permit, Instant at, Player who, String title) {
        if (chance.nextDouble() < FILED) {
            scene(at, who, driver -> driver.addMaterial(project.name(), permit, title));
        }
    }

    /** On the last working day of each month the units confirm what is in hand and did not move that day (核实无变化). */
    private void verify(Map<String, List<Course.Dated>> dated) {
        Map<YearMonth, Integer> lasts = new LinkedHashMap<>();
        for (int day = 0; day < workdays.size(); day++) {
            lasts.put(YearMonth.from(workdays.get(day)), day);
        }
        Map<String, List<Course.Dated>> byPermit = dated.entrySet().stream()
                .filter(entry -> !catalogue.isMilestone(entry.getKey()))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().split("/")[0],
                        Map.Entry::getValue,
                        ProjectWay::together,
                        LinkedHashMap::new));
        lasts.values().forEach(day -> verify(day, byPermit));
    }

    private void verify(int day, Map<String, List<Course.Dated>> byPermit) {
        int offset = 0;
        for (Map.Entry<String, List<Course.Dated>> permit : byPermit.entrySet()) {
            boolean begun = permit.getValue().get(0).day() < day
                    || standing.hasBegun(permit.getKey() + "/1")
                            && permit.getValue().get(0).day() > day;
            boolean quiet = permit.getValue().stream().noneMatch(entry -> entry.day() == day);
            boolean open = permit.getValue().get(permit.getValue().size() - 1).day() > day;
            if (begun && quiet && open) {
                Instant at = at(day, VERIFIED).plusSeconds(offset++ * (long) SECONDS_APART);
                scene(at, unit(permit.getKey()), driver -> driver.verifyTrack(project.name(), permit.getKey()));
            }
        }
    }

    private static List<Course.Dated> together(List<Course.Dated> one, List<Course.Dated> other) {
        List<Course.Dated> both = new ArrayList<>(one);
        both.addAll(other);
        both.sort(Comparator.comparingInt(Course.Dated::day));
        return both;
    }

    private Player unit(String node) {
        String unit = node.equals(LAND)
                ? project.township()
                : unitOfPermit.get(catalogue.isMilestone(node) ? BUILDER : node.split("/")[0]);
        return Player.contactOf(unit);
    }

    private Instant at(int day, LocalTime time) {
        return workdays.get(day).atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    private void scene(Instant at, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(at, who, act));
    }
}
