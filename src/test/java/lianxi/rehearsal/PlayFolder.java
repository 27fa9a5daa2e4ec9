package lianxi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.Database;

/** Where a play lies: its report, and the house that each play builds anew. Nothing is deleted but what a play has built. */
final class PlayFolder {

    private static final Pattern BUILT = Pattern.compile("clock|pg|node\\d+");

    private final Path folder;
    private final Path house;

    PlayFolder(Path folder) {
        this.folder = folder;
        this.house = folder.resolve("house");
    }

    Path report() {
        return folder.resolve("report.html");
    }

    /** Why no play can lie here; makes the folder if there is none. */
    Optional<String> refusal() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of("that is a file, not a folder");
        }
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? inTheWay() : Optional.of("nothing can be written there");
        } catch (IOException unusable) {
            return Optional.of("no folder can be made there (" + unusable + ")");
        }
    }

    /** The house, without what the last play left in it. */
    Path emptiedHouse() throws IOException {
        Optional<String> inTheWay = inTheWay();
        if (inTheWay.isPresent()) {
            throw new IllegalStateException(folder + ": " + inTheWay.get());
        }
        if (Files.exists(house)) {
            try (Stream<Path> inside = Files.walk(house)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(house);
    }

    private Optional<String> inTheWay() throws IOException {
        if (Files.exists(house) && !isBuiltByAPlay()) {
            return Optional.of(house + " is there and no play has built it, so it is not deleted");
        }
        if (Files.exists(report()) && !Files.readString(report()).contains(Report.TITLE)) {
            return Optional.of(report() + " is there and no play has written it, so it is not overwritten");
        }
        return Database.server(house)
                .map(server -> "a play is on in it, its database server is process " + server.pid());
    }

    /** Empty, or with a play's clock in it and nothing that no play makes. */
    private boolean isBuiltByAPlay() throws IOException {
        if (!Files.isDirectory(house)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(house)) {
            List<String> names =
                    inside.map(path -> path.getFileName().toString()).toList();
            return names.isEmpty()
                    || Files.isRegularFile(house.resolve("clock"))
                            && names.stream()
                                    .allMatch(name -> BUILT.matcher(name).matches());
        }
    }
}
