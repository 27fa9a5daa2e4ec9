/** Quantity tracks (工程量): 亩 and 户 by township and project, planned and done, by dated entries. */
@NamedInterface("quantity")
@NullMarked
package lianxi.task.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
