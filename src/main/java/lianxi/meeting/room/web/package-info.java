/** The page for projector and tablet (/meetings/{id}/room). */
@NullMarked
package lianxi.meeting.room.web;

import org.jspecify.annotations.NullMarked;
