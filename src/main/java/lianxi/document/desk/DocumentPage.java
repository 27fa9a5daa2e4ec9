package lianxi.document.desk;

import lianxi.document.DocumentState;
import lianxi.document.DocumentView;

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

    public String redirect() {
        return "redirect:" + path;
    }
}
