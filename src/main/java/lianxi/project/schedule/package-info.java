/** The schedule counted back from a project's two dates (倒排工期): nodes, links, anchors, and what follows from them. */
@NamedInterface("schedule")
@NullMarked
package lianxi.project.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
