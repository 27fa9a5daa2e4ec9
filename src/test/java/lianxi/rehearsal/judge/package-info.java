/**
 * Who judges the play: an own model of the law, the calendar and the notice's cadence, written from their texts, and the checks that
 * hold it against what the product shows. It shares no code with the product: it knows the theatre's people and pages, exports and
 * tables that it only reads.
 */
@NullMarked
package lianxi.rehearsal.judge;

import org.jspecify.annotations.NullMarked;
