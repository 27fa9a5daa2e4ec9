package lianxi.permit.web;

import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What every form of a track's page carries: its key and the track's version it was opened with. */
public abstract class TrackForm {

    private String key = FormKeys.fresh();

    @Nullable
    private Integer version;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** What the service compares; a form that brings no version was opened with none that could hold. */
    int expectedVersion() {
        return version == null ? -1 : version;
    }

    @Nullable
    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
