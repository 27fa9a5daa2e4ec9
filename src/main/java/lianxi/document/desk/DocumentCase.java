package lianxi.document.desk;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.PrintedFile;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** One kind of official document on the desk (公文类别); implemented by the module that writes it, by its own ids. */
public interface DocumentCase {

    /** @throws lianxi.shared.NotFoundException if there is none, or the actor may not read it */
    DocumentPage page(Actor actor, long id);

    /** The file as it is, or would be, printed. */
    PrintedFile file(Actor actor, long id);

    /** Whom it may be sent to, in the order of the page. */
    List<Candidate> candidates(DocumentPage page);

    /** Withdraws what is signed and sent to nobody, and goes on with a draft of the same text. */
    void withdraw(Actor actor, long id, int version, String reason);

    /** Begins one that corrects or voids this one, and tells its id. */
    long supersede(Actor actor, long id, DocumentRelation as, String reason);

    /** Puts what the signer should know besides the pages into the model; names the template with the fragment {@code check}. */
    default @Nullable String check(Actor actor, long id, Model model) {
        return null;
    }
}
