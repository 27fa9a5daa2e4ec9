/** The actors of the rehearsal: what the scripts say is done over the product's pages, one class per subject. */
@NullMarked
package lianxi.rehearsal.stage;

import org.jspecify.annotations.NullMarked;
