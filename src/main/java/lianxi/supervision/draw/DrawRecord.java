package lianxi.supervision.draw;

import java.util.stream.Collectors;
import lianxi.shared.Sha256;

/**
 * The text from which anybody re-runs a draw (抽取底档): algorithm, seed, numbers, both lists. Its fingerprint is shown before
 * the draw, while the seed is not yet: so neither can be changed afterwards, nor the result be known before.
 */
record DrawRecord(String seed, String text) {

    static DrawRecord of(String seed, int wanted, int perTarget, DrawLists lists) {
        StringBuilder text = new StringBuilder();
        text.append("algorithm ").append(RandomDraw.VERSION).append('\n');
        text.append("seed ").append(seed).append('\n');
        text.append("draw ").append(wanted).append('\n');
        text.append("inspectors-each ").append(perTarget).append('\n');
        for (DrawCandidate target : lists.targets()) {
            if (target.isIn()) {
                text.append("target %d %s\n".formatted(target.number(), target.name()));
            }
        }
        for (DrawCandidate one : lists.inspectors()) {
            if (one.isIn()) {
                String recused = one.recused().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
                text.append("inspector %d %s %s\n".formatted(one.number(), recused, one.name()));
            }
        }
        return new DrawRecord(seed, text.toString());
    }

    String fingerprint() {
        return Sha256.of(text);
    }
}
