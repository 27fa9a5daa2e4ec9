package lianxi.liability;

import java.time.Instant;
import lianxi.notification.Text;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a thing (经办事实).
 *
 * @param person null where only the name was kept
 */
public record Deed(Instant at, @Nullable PersonId person, String name, Text what) {}
