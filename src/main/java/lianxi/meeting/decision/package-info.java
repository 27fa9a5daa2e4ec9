/** What a meeting came to, item by item, and the register of its decisions (议定事项) until each is struck off. */
@NamedInterface("decision")
@NullMarked
package lianxi.meeting.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
