/**
 * The rehearsal (演练): the whole notice played through against the running product, from outside, as its users would. Only what
 * starts a node knows the product's classes; the actors know its pages, and the model that judges them shares no code with it.
 */
@NullMarked
package lianxi.rehearsal;

import org.jspecify.annotations.NullMarked;
