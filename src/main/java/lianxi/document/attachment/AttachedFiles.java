package lianxi.document.attachment;

import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a form (附件), as its property {@code files}: what the browser sends, and what an earlier, refused
 * submission has left staged. {@link Attachments#stage(lianxi.shared.Actor, AttachedFiles,
 * org.springframework.validation.BindingResult)} takes them in.
 */
public class AttachedFiles {

    private final AttachmentFeature feature;
    private List<MultipartFile> fresh = List.of();
    private List<String> kept = List.of();
    private List<AttachmentView> staged = List.of();

    public AttachedFiles(AttachmentFeature feature) {
        this.feature = feature;
    }

    public List<MultipartFile> getFresh() {
        return fresh;
    }

    /** A chooser in which nothing was chosen sends a part without a name. */
    public void setFresh(List<MultipartFile> fresh) {
        this.fresh = fresh.stream().filter(AttachedFiles::isChosen).toList();
    }

    public List<String> getKept() {
        return kept;
    }

    public void setKept(List<String> kept) {
        this.kept = List.copyOf(kept);
    }

    /** Not a property: what is staged is found out by the server, never sent in. */
    public AttachmentFeature feature() {
        return feature;
    }

    /** Shown as already uploaded when the form comes back. */
    public List<AttachmentView> staged() {
        return staged;
    }

    /** What the form's service binds. */
    public List<AttachmentId> ids() {
        return staged.stream().map(AttachmentView::id).toList();
    }

    void take(List<AttachmentView> views) {
        staged = List.copyOf(views);
    }

    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isBlank() || !file.isEmpty();
    }
}
