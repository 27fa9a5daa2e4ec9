package lianxi.shared.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that the product is already running on this folder. */
class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolderInUseException cause) {
        return new FailureAnalysis(
                "Lianxi is already running on the data folder "
                        + cause.folder().toAbsolutePath().normalize() + ".",
                "End the other one, or set LIANXI_DATA_DIR to a folder of its own.",
                cause);
    }
}
