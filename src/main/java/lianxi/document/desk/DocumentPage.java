package lianxi.document.desk;

import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.shared.Actor;

/**
 * A document and the page on which it is worked on.
 *
 * @param path as "/briefings/7"
 * @param nav the page's entry in the navigation, as "briefings"
 * @param stamp changes whenever the pages' pictures do
 */
public record DocumentPage(DocumentView document, String path, String nav, String stamp) {

    public DocumentState state() {
        return document.state();
    }

    /** @throws lianxi.shared.ForbiddenException unless the actor keeps the document's series */
    void requireKeeper(Actor actor) {
        document.series().requireKeeper(actor);
    }

    public String redirect() {
        return "redirect:" + path;
    }
}
