package lianxi.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wall chart of all projects as its page draws it (挂图作战). */
record WallPage(String asOf, List<Row> rows, Drawing drawing, boolean provisional) {

    /** A project: the same in the drawing and in the table. */
    record Row(
            WallBand band,
            String name,
            String href,
            List<Date> dates,
            @Nullable Now now,
            double y,
            List<Piece> pieces,
            String label) {

        public boolean isPlanned() {
            return !dates.isEmpty();
        }
    }

    /** One of its two dates. */
    record Date(String name, String target, String forecast, String margin, boolean late) {}

    /** The step that decides now, and whose ball it is. */
    record Now(String name, @Nullable String href, String ball, String finish) {}
}
