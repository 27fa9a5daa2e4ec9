package lianxi.problem.web;

import org.jspecify.annotations.Nullable;

/** 修改问题: what it says, with the version it was opened with. */
public class ProblemEditForm extends ProblemWriting {

    private @Nullable Integer version;

    /** What the service compares; a form that brings no version was opened with none that could hold. */
    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
