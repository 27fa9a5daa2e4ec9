package lianxi.document;

import java.time.Instant;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a document and the way it goes (发送).
 *
 * @param person a person of the roster, or null
 * @param unit a unit all of whose contacts may read it, or null
 * @param address the e-mail address, for {@link DeliveryChannel#EMAIL}
 * @param receivedBy who took it, where the way is recorded and it is known already
 */
public record Dispatch(
        @Nullable PersonId person,
        @Nullable UnitId unit,
        String name,
        String post,
        DeliveryChannel channel,
        @Nullable String address,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt) {}
