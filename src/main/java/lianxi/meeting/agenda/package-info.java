/** The agenda of a meeting (会议议程): drafted from what stands, each item with its evidence. */
@NamedInterface("agenda")
@NullMarked
package lianxi.meeting.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
