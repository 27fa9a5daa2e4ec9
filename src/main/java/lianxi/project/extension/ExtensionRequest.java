package lianxi.project.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked for (延期申请): which limit, until when, why. */
public record ExtensionRequest(
        String kind, long subject, @Nullable LocalDate newDue, String reason) {}
