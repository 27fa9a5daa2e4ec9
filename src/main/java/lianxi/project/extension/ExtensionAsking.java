package lianxi.project.extension;

import java.util.List;

/**
 * A limit that somebody is about to ask an extension of.
 *
 * @param earlier what was asked for it before, the newest first
 */
public record ExtensionAsking(SubjectFacts facts, String kindKey, List<ExtensionView> earlier) {

    public ExtensionAsking {
        earlier = List.copyOf(earlier);
    }

    /** Whether one waits for a decision, so that no other can be asked. */
    public boolean isPending() {
        return earlier.stream().anyMatch(ExtensionView::isPending);
    }
}
