/** The house in which the rehearsal is played: nodes, database, the play's clock, and people at their browsers. */
@NullMarked
package lianxi.rehearsal.theatre;

import org.jspecify.annotations.NullMarked;
