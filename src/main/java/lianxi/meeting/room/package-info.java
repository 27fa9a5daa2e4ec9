/** The meeting as it runs in the room (会场): item by item, who is there, what comes of it. */
@NamedInterface("room")
@NullMarked
package lianxi.meeting.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
