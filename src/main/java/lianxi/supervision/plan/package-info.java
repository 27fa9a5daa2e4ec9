/** Plans of supervision (督查计划), of a year or a month: what is checked, regularly or at random; approved by the group's head of supervision. */
@NamedInterface("plan")
@NullMarked
package lianxi.supervision.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
