/** Pages of the ladder (/orders/urging) and of 督办单 (/orders). */
@NullMarked
package lianxi.task.order.web;

import org.jspecify.annotations.NullMarked;
