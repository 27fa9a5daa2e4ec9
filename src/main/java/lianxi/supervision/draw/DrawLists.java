package lianxi.supervision.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lianxi.shared.RefusedException;
import lianxi.supervision.draw.DrawCommand.LeftOut;

/** Both lists as a draw is made from them (候选名单): who is left out, the numbers of the others, and who stands aside for whom. */
record DrawLists(List<DrawCandidate> targets, List<DrawCandidate> inspectors) {

    /** @throws RefusedException if a reason does not hold, or nothing could be drawn that keeps to the rules */
    static DrawLists of(DrawCommand command, List<DrawCandidate> allTargets, List<DrawCandidate> allInspectors) {
        Map<Long, LeftOut> inspectorsOut = command.inspectorsLeftOut().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
        List<DrawCandidate> targets =
                numbered(allTargets, command.targetsLeftOut(), LeftOutReason::isOfTargets, "targets");
        List<DrawCandidate> group = numbered(allInspectors, inspectorsOut, LeftOutReason::isOfInspectors, "inspectors");
        DrawLists lists = new DrawLists(
                targets, group.stream().map(one -> recused(one, targets)).toList());
        lists.check(command);
        return lists;
    }

    private static List<DrawCandidate> numbered(
            List<DrawCandidate> all, Map<Long, LeftOut> leftOut, Predicate<LeftOutReason> fits, String field) {
        Map<Long, DrawCandidate> known =
                all.stream().collect(Collectors.toMap(DrawCandidate::key, Function.identity()));
        leftOut.forEach((id, why) -> {
            if (!known.containsKey(id) || !fits.test(why.reason())) {
                throw new RefusedException(field, "supervision.draw.refused.list");
            }
            if (why.reason() == LeftOutReason.OTHER && why.note().isEmpty()) {
                throw new RefusedException(
                        field, "supervision.draw.refused.why", known.get(id).name());
            }
        });
        List<DrawCandidate> numbered = new ArrayList<>();
        int number = 0;
        for (DrawCandidate one : all) {
            LeftOut why = leftOut.get(one.key());
            numbered.add(why == null ? one.numbered(++number) : one.leftOut(why.reason(), why.note()));
        }
        return numbered;
    }

    /** An inspector never checks the own unit (本单位回避). */
    private static DrawCandidate recused(DrawCandidate inspector, List<DrawCandidate> targets) {
        return inspector.recusedFrom(targets.stream()
                .filter(target -> target.isIn() && target.sharesUnitWith(inspector))
                .map(DrawCandidate::number)
                .toList());
    }

    private void check(DrawCommand command) {
        int pool = size(targets);
        int group = size(inspectors);
        if (command.wanted() < 1 || command.wanted() > pool) {
            throw new RefusedException("wanted", "supervision.draw.refused.wanted", pool);
        }
        if (command.perTarget() < 1 || command.perTarget() > group) {
            throw new RefusedException("perTarget", "supervision.draw.refused.per-target", group);
        }
        DrawTerms terms = terms(command.wanted(), command.perTarget());
        OptionalInt lacking = RandomDraw.uncheckable(terms);
        if (lacking.isPresent()) {
            throw new RefusedException(
                    "perTarget",
                    "supervision.draw.refused.recusal",
                    target(lacking.getAsInt()).name(),
                    RandomDraw.free(terms, lacking.getAsInt()).size(),
                    command.perTarget(),
                    recusedFrom(lacking.getAsInt()));
        }
    }

    DrawTerms terms(int wanted, int perTarget) {
        return DrawTerms.of(targets, inspectors, wanted, perTarget);
    }

    private static int size(List<DrawCandidate> list) {
        return (int) list.stream().filter(DrawCandidate::isIn).count();
    }

    private DrawCandidate target(int number) {
        return DrawCandidate.byNumber(targets).get(number);
    }

    private String recusedFrom(int target) {
        return inspectors.stream()
                .filter(one -> one.isIn() && one.recused().contains(target))
                .map(DrawCandidate::name)
                .collect(Collectors.joining(" · "));
    }
}
