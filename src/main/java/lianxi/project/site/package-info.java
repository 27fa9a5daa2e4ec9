/** Site progress (施工进度): what an undertaker tells of its own projects, never overwritten. */
@NamedInterface("site")
@NullMarked
package lianxi.project.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
