package lianxi.task.web;

import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What every form about a task carries: its key and the version of the task it was opened with. */
abstract class TaskForm {

    private String key = FormKeys.fresh();

    private @Nullable Integer version;

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

    /** What the service compares; a form that brings no version was opened with none that could hold. */
    int expectedVersion() {
        return version == null ? -1 : version;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
