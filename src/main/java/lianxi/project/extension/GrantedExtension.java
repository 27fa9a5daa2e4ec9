package lianxi.project.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the owner of a limit learns when its extension is granted (同意延期). */
public record GrantedExtension(
        ExtensionId id,
        @Nullable LocalDate oldDue,
        LocalDate newDue,
        String reason,
        String askedBy,
        String decidedBy) {}
