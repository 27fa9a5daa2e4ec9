/**
 * What the people of the sample group do and say, and when: pure scripts that know no service. Whoever can do what
 * {@link lianxi.onboarding.script.SampleDriver} names can play them.
 */
@NullMarked
package lianxi.onboarding.script;

import org.jspecify.annotations.NullMarked;
