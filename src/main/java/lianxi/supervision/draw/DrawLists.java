package lianxi.supervision.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lianxi.shared.RefusedException;
import lianxi.supervision.draw.DrawCommand.LeftOut;

/** Both lists as a draw is made from them (候选名单): who is left out, the numbers of the others, and who stands aside for whom. */
record DrawLists(List<DrawCandidate> targets, List<DrawCandidate> inspectors) {

    /** @throws RefusedException if a reason does not hold, or nothing could be drawn that keeps to the rules */
    static DrawLists of(DrawCommand command, DrawBasis basis) {
        Map<Long, LeftOut> inspectorsOut = command.inspectorsLeftOut().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
        List<DrawCandidate> targets = new Reader("targets", LeftOutReason::isOfTargets, basis)
                .numbered(basis.targets(), command.targetsLeftOut());
        List<DrawCandidate> group = new Reader("inspectors", LeftOutReason::isOfInspectors, basis)
                .numbered(basis.inspectors(), inspectorsOut);
        DrawLists lists = new DrawLists(
                targets, group.stream().map(one -> recused(one, targets)).toList());
        lists.check(command);
        return lists;
    }

    /** Reads who of a list is left out, and numbers the others; a refusal stands beside the form's row. */
    private record Reader(String field, Predicate<LeftOutReason> fits, DrawBasis basis) {

        List<DrawCandidate> numbered(List<DrawCandidate> all, Map<Long, LeftOut> leftOut) {
            if (!all.stream().map(DrawCandidate::key).toList().containsAll(leftOut.keySet())) {
                throw new RefusedException(field, "supervision.draw.refused.list");
            }
            List<DrawCandidate> numbered = new ArrayList<>();
            int number = 0;
            for (int row = 0; row < all.size(); row++) {
                DrawCandidate one = all.get(row);
                LeftOut why = leftOut.get(one.key());
                numbered.add(why == null ? one.numbered(++number) : one.leftOut(why.reason(), note(row, one, why)));
            }
            return numbered;
        }

        /** A recent check is looked up and not just said; what cannot be looked up needs words. */
        private String note(int row, DrawCandidate one, LeftOut why) {
            if (!fits.test(why.reason())) {
                throw new RefusedException(at(row, "reason"), "supervision.draw.refused.list");
            }
            if (why.reason() == LeftOutReason.RECENTLY_CHECKED && one.unit() != null) {
                LocalDate on = basis.checkedOn(one);
                if (on == null) {
                    throw new RefusedException(at(row, "reason"), "supervision.draw.refused.not-checked", one.name());
                }
                return why.note().isEmpty() ? on.toString() : why.note();
            }
            if (why.reason().needsWords() && why.note().isEmpty()) {
                throw new RefusedException(at(row, "note"), "supervision.draw.refused.why", one.name());
            }
            return why.note();
        }

        private String at(int row, String part) {
            return field + "[" + row + "]." + part;
        }
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
