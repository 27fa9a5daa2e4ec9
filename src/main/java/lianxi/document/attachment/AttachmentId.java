package lianxi.document.attachment;

import java.util.UUID;

/** An attachment's identity: random, so that nobody comes upon one by counting. */
public record AttachmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
