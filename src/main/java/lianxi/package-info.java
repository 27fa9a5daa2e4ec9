/** Lianxi 联席: the software a leading-group office (领导组办公室) runs a large project with. */
package lianxi;
