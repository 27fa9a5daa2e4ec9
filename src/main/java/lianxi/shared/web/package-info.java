/** What every page shares: the head, formatting, reading of input, refusals and error pages. */
package lianxi.shared.web;
