package lianxi.document;

import java.util.Locale;

/** The size of the red mark (发文机关标志): as large as its length allows, in two lines when it is very long. */
record MarkSize(float points, int lines) {

    private static final float LARGEST = 56;
    private static final float SMALLEST = 30;
    private static final float WIDTH = 442;
    private static final float SAMPLE_LABEL = 56;
    private static final float HEIGHT = 88.8f;

    /** 35 mm below the 版心's top, from the top of the page box, which lies 2.4 mm above it. */
    private static final float UPPER_EDGE = 106f;

    /** What a character leaves free above itself, as a share of its size. */
    private static final float BEARING = 0.06f;

    static MarkSize of(PrintedDocument document) {
        String mark = document.mark() == null ? "" : document.mark();
        int characters = Math.max(1, mark.codePointCount(0, mark.length()));
        float width = WIDTH - (document.sampleLabel() == null ? 0 : SAMPLE_LABEL);
        float oneLine = Math.min(LARGEST, width / characters);
        return oneLine >= SMALLEST
                ? new MarkSize(oneLine, 1)
                : new MarkSize(Math.min(SMALLEST, 2 * (width - SMALLEST) / characters), 2);
    }

    /** On a 公文 the room above the mark is such that its upper edge lies where the standard wants it, whatever its size. */
    String css() {
        float line = HEIGHT / lines;
        float above = UPPER_EDGE - (line - points) / 2 - BEARING * points;
        return String.format(
                Locale.ROOT,
                ".mark{font-size:%.2fpt;line-height:%.2fpt}.head{padding-top:%.2fpt}",
                points,
                line,
                above);
    }
}
