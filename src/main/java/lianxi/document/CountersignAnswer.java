package lianxi.document;

import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * A unit's word on a document: 同意, or 意见.
 *
 * @param agreed null while nothing was chosen
 * @param told who told the office, where it answers for the unit
 */
public record CountersignAnswer(
        @Nullable Boolean agreed, String words, @Nullable FiledFor told) {

    static final int WORDS_MAX = 1000;
}
