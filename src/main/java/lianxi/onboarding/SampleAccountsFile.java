package lianxi.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.ProductProperties;
import lianxi.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** {@code sample-accounts.csv}: who may log in to the sample group, readable by the file's owner only. */
@Component
@Profile("sample")
class SampleAccountsFile {

    private static final String NAME = "sample-accounts.csv";
    private static final String HEAD = "login,password,roles,unit,name";

    private final Path folder;

    SampleAccountsFile(ProductProperties product) {
        this.folder = product.dataDir();
    }

    Path path() {
        return folder.resolve(NAME).toAbsolutePath().normalize();
    }

    /** Replaces the file at once, so that no reader meets half of it. */
    void write(List<SampleAccount> accounts) {
        List<String> lines = Stream.concat(Stream.of(HEAD), accounts.stream().map(SampleAccountsFile::line))
                .toList();
        try {
            Path draft = Files.createTempFile(folder, NAME, ".new", ownerOnly());
            Files.write(draft, lines);
            Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(SampleAccount account) {
        String roles = account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(";"));
        return String.join(",", account.login(), account.password(), roles, account.unit(), account.name());
    }

    private java.nio.file.attribute.FileAttribute<?>[] ownerOnly() throws IOException {
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0];
    }
}
