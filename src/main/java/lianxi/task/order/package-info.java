/** The ladder of urging (提醒、催办、督办单); the last is an official document. */
@NamedInterface("order")
@NullMarked
package lianxi.task.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
