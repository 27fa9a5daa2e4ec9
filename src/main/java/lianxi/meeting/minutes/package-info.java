/** Minutes of meetings (会议纪要) and the reports on how their decisions are carried out (落实情况报告), up to 区委、区政府. */
@NamedInterface("minutes")
@NullMarked
package lianxi.meeting.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
