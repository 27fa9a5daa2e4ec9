package lianxi.supervision.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who approved a proposal (审批).
 *
 * @param authority the written 授权 under which a deputy did; null for the 组长
 * @param recordedBy who took down an approval given on paper; null where it was given here
 */
public record Approval(
        String by,
        LocalDate on,
        @Nullable String authority,
        @Nullable String recordedBy) {}
