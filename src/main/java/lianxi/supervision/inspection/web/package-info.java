/** Pages of inspections (/supervision/inspections), the phone's on the spot among them. */
@NullMarked
package lianxi.supervision.inspection.web;

import org.jspecify.annotations.NullMarked;
