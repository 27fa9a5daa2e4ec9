package lianxi.shared.database;

import java.nio.file.Path;

/** Another process of the product already uses the data folder. */
class DataFolderInUseException extends RuntimeException {

    private final transient Path folder;

    DataFolderInUseException(Path folder) {
        super("data folder in use: " + folder.toAbsolutePath().normalize());
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
