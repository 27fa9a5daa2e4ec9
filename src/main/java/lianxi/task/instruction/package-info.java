/** Instructions of leaders (领导批示), the document they stand on, and what became of them. */
@NamedInterface("instruction")
@NullMarked
package lianxi.task.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
