/** The plan of a member unit (推进方案): its nodes over all projects, who answers for them, by which measures. */
@NamedInterface("plan")
@NullMarked
package lianxi.project.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
