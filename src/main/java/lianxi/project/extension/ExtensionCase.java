package lianxi.project.extension;

import java.util.List;
import lianxi.roster.PowerHolder;
import org.jspecify.annotations.Nullable;

/**
 * A request with what its decision rests on at this moment.
 *
 * @param facts the limit as it stands; null if its owner knows it no more
 * @param competence whose it is to decide now; null once it is settled
 * @param deciders everybody who may
 * @param mayDecide whether the reader may
 * @param further whether another one was granted for the same limit
 */
public record ExtensionCase(
        ExtensionView view,
        @Nullable SubjectFacts facts,
        @Nullable Competence competence,
        List<PowerHolder> deciders,
        boolean mayDecide,
        boolean further) {

    public ExtensionCase {
        deciders = List.copyOf(deciders);
    }
}
