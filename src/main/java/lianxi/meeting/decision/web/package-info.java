/** Pages of outcomes (/meetings/{id}/outcomes) and of the register of decisions (/meetings/decisions). */
@NullMarked
package lianxi.meeting.decision.web;

import org.jspecify.annotations.NullMarked;
