/** Pages of supervision's plans (/supervision/plans). */
@NullMarked
package lianxi.supervision.plan.web;

import org.jspecify.annotations.NullMarked;
