package lianxi.problem;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectView;
import lianxi.roster.UnitView;
import org.jspecify.annotations.Nullable;

/** What a line names (条目识别): a project, one of its permits, other units. It guesses only what stands there in words. */
record EntryGuess(String line) {

    private static final int SHORT = 40;

    /** A sentence's end. */
    private static final String STOP = "[\u3002\uff1b;\uff01\uff1f\n]";

    private static final String BRACKETS = "[(\uff08][^)\uff09]*[)\uff09]";

    /** 光伏, which people leave out. */
    private static final String SOLAR = "\u5149\u4f0f";

    /**
     * The project whose name is in the line, the longest one; else the one that it names in short, as 四号项目 for
     * 四号光伏项目（示例）. Null where two different ones are named, or none.
     */
    @Nullable
    ProjectView project(List<ProjectView> projects) {
        return Stream.<Function<ProjectView, String>>of(
                        ProjectView::name,
                        project -> project.name().replaceAll(BRACKETS, ""),
                        project -> project.name().replaceAll(BRACKETS, "").replace(SOLAR, ""))
                .filter(name -> projects.stream().anyMatch(project -> isNamed(name.apply(project))))
                .findFirst()
                .map(name -> only(projects, name))
                .orElse(null);
    }

    /** The permit of the project that the line names. */
    @Nullable
    TrackLine track(List<TrackLine> tracks) {
        return only(tracks, TrackLine::permitName);
    }

    /** The units that the line names, outside the project's own name. */
    List<UnitView> units(List<UnitView> units, @Nullable ProjectView project) {
        String rest = project == null ? line : line.replace(project.name(), " ");
        return units.stream()
                .filter(unit -> Stream.of(unit.name(), unit.shortName())
                        .anyMatch(name -> name.length() > 2 && rest.contains(name)))
                .toList();
    }

    /** Its first sentence, cut where it is long. */
    String title() {
        String first = line.split(STOP, 2)[0].strip();
        String whole = first.isEmpty() ? line.strip() : first;
        return whole.length() <= SHORT ? whole : whole.substring(0, SHORT - 1) + "\u2026";
    }

    /** Of all whose name is in the line the one with the longest; none where it does not contain the others'. */
    private <T> @Nullable T only(List<T> things, Function<T, String> name) {
        List<T> named = things.stream()
                .filter(thing -> isNamed(name.apply(thing)))
                .sorted(Comparator.comparing((T thing) -> name.apply(thing).length())
                        .reversed())
                .toList();
        if (named.isEmpty()) {
            return null;
        }
        T longest = named.get(0);
        boolean clear = named.stream().allMatch(other -> name.apply(longest).contains(name.apply(other)));
        return clear ? longest : null;
    }

    private boolean isNamed(String name) {
        return !name.isBlank() && line.contains(name);
    }
}
