package lianxi.document.attachment;

import java.util.UUID;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** Attachments that are not there; those on materials are the permit module's. */
@Component
class AttachmentRouteIds implements RouteIds {

    @Override
    public void provide(RouteWorld world) {
        world.put("/attachments/{id}", UUID.randomUUID(), UUID.randomUUID());
    }
}
