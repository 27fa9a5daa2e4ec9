package lianxi.supervision.draw;

import java.util.List;
import java.util.Set;

/**
 * What is drawn from (抽取条件), as numbers of the two lists, both from 1.
 *
 * @param targets how many units or projects are on the list
 * @param wanted how many of them are drawn
 * @param recused by inspector, the targets that are the own unit's (回避)
 * @param perTarget how many inspectors check each
 */
record DrawTerms(int targets, int wanted, List<Set<Integer>> recused, int perTarget) {

    DrawTerms {
        recused = recused.stream().map(Set::copyOf).toList();
        if (wanted < 1 || wanted > targets || perTarget < 1 || perTarget > recused.size()) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    /** Of the two lists, those left out aside. */
    static DrawTerms of(List<DrawCandidate> targets, List<DrawCandidate> inspectors, int wanted, int perTarget) {
        return new DrawTerms(
                (int) targets.stream().filter(DrawCandidate::isIn).count(),
                wanted,
                inspectors.stream()
                        .filter(DrawCandidate::isIn)
                        .map(one -> Set.copyOf(one.recused()))
                        .toList(),
                perTarget);
    }
}
