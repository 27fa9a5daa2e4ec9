package lianxi.rehearsal.way;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleProject;
import lianxi.permit.Need;
import lianxi.permit.StepAction;
import lianxi.rehearsal.way.Stories.Decision;

/** What remains of a project after the sample's script: what is to be cleared, what is still to happen, and in which order. */
final class Remaining {

    /** Where it cannot yet be said: found not to be needed after all; everything else is. */
    private static final Set<String> DISPENSABLE = Set.of("RURAL_PLANNING", "COMPLETION_FILING");

    private final SampleProject project;
    private final Catalogue catalogue;
    private final LocalDate from;
    private final Random chance;
    private final Standing standing;
    private final Map<String, Answer> answers;

    Remaining(SampleProject project, Catalogue catalogue, LocalDate from, Random chance) {
        this.project = project;
        this.catalogue = catalogue;
        this.from = from;
        this.chance = chance;
        this.standing = Standing.after(project);
        this.answers = cleared(project);
    }

    private static Map<String, Answer> cleared(SampleProject project) {
        Map<String, Answer> answers = new LinkedHashMap<>(project.answers());
        answers.replaceAll((code, answer) -> {
            if (answer.need() != Need.CLARIFYING) {
                return answer;
            }
            return DISPENSABLE.contains(code)
                    ? new Answer(Need.NOT_NEEDED, PermitWords.DISPENSED)
                    : new Answer(Need.NEEDED, "");
        });
        return answers;
    }

    Standing standing() {
        return standing;
    }

    /** Those of the catalogue with what was to be clarified (待明确) decided. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** As shipped, with what the office changed for this project. */
    Collection<Catalogue.Link> links() {
        Set<Catalogue.Link> links = new LinkedHashSet<>(catalogue.links());
        project.plan().unlinked().forEach(ends -> links.remove(new Catalogue.Link(ends.before(), ends.after())));
        project.plan().linked().forEach(ends -> links.add(new Catalogue.Link(ends.before(), ends.after())));
        return links;
    }

    /**
     * What is still to happen, by node.
     *
     * @param slowly how the one decision goes that takes long
     */
    Map<String, List<Leg>> legs(Decision slowly) {
        Stories stories = new Stories(catalogue, from, chance);
        Map<String, List<Leg>> legs = new LinkedHashMap<>();
        String slow = slow();
        steps().filter(node -> !standing.isDone(node))
                .forEach(node ->
                        legs.put(node, stories.step(node, standing, node.equals(slow) ? slowly : Decision.IN_TIME)));
        catalogue
                .milestones()
                .filter(node -> !project.plan().notNeeded().contains(node) && !standing.isDone(node))
                .forEach(node -> legs.put(node, stories.milestone(node, standing.hasBegun(node))));
        return legs;
    }

    private Stream<String> steps() {
        return catalogue
                .permits()
                .filter(permit -> !answers.containsKey(permit.code())
                        || answers.get(permit.code()).need() == Need.NEEDED)
                .flatMap(permit -> permit.nodes().stream());
    }

    /** A step with a limit by the law of licences that can be handed in at once, so that there is time; blank if none can. */
    private String slow() {
        List<String> waiting = links().stream()
                .filter(link -> !standing.isDone(link.before()))
                .map(Catalogue.Link::after)
                .toList();
        List<String> able = steps().filter(node -> !waiting.contains(node) && !standing.isDone(node))
                .filter(node -> catalogue
                        .limit(node, from)
                        .filter(Catalogue.Limit::extensible)
                        .isPresent())
                .filter(node -> standing.isRefused(node)
                        || standing.last(node).orElse(StepAction.START_PREPARING) == StepAction.START_PREPARING)
                .toList();
        return able.isEmpty() ? "" : able.get(chance.nextInt(able.size()));
    }
}
