/** Notice, answers and who sits in (/meetings/{id}/notice, /answers, /observers). */
@NullMarked
package lianxi.meeting.attendance.web;

import org.jspecify.annotations.NullMarked;
