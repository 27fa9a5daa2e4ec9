package lianxi.document;

import java.util.Locale;

/** The size of the red mark (发文机关标志): as large as its length allows, in two lines when it is very long. */
record MarkSize(float points, int lines) {

    private static final float LARGEST = 56;
    private static final float SMALLEST = 30;
    private static final float WIDTH = 442;
    private static final float SAMPLE_LABEL = 56;
    private static final float HEIGHT = 88.8f;

    static MarkSize of(PrintedDocument document) {
        String mark = document.mark() == null ? "" : document.mark();
        int characters = Math.max(1, mark.codePointCount(0, mark.length()));
        float width = WIDTH - (document.sampleLabel() == null ? 0 : SAMPLE_LABEL);
        float oneLine = Math.min(LARGEST, width / characters);
        return oneLine >= SMALLEST
                ? new MarkSize(oneLine, 1)
                : new MarkSize(Math.min(SMALLEST, 2 * (width - SMALLEST) / characters), 2);
    }

    String css() {
        return String.format(Locale.ROOT, ".mark{font-size:%.2fpt;line-height:%.2fpt}", points, HEIGHT / lines);
    }
}
