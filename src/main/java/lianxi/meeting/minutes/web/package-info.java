/** Pages of minutes and follow-up reports. */
@NullMarked
package lianxi.meeting.minutes.web;

import org.jspecify.annotations.NullMarked;
