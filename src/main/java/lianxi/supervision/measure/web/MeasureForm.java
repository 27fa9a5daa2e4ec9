package lianxi.supervision.measure.web;

import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What every form about a talk or a proposal brings: its key, and the version that it was opened with. */
abstract class MeasureForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    /** What the service compares; a form that brings no version was opened with none that could hold. */
    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
