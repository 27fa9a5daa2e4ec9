package lianxi.project.extension;

import org.jspecify.annotations.Nullable;

/** What the list shows: everything, one state, or what waits for the reader's own decision (待我审批). */
public record ExtensionFilter(boolean mine, @Nullable ExtensionState state) {

    public static final ExtensionFilter ALL = new ExtensionFilter(false, null);
}
