package lianxi.document.desk;

import org.jspecify.annotations.Nullable;

/** A button that posts: its key, and the version of what it acts on. */
public class DocumentActForm {

    private @Nullable String key;
    private int version;

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
