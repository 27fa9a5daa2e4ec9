/** Pages of leaders' instructions (/instructions). */
@NullMarked
package lianxi.task.instruction.web;

import org.jspecify.annotations.NullMarked;
