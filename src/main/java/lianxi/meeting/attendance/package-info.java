/** Who is invited to a meeting, who comes, who came (会议通知、答复、到会情况). */
@NamedInterface("attendance")
@NullMarked
package lianxi.meeting.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
