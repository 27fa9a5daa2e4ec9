/** Tests in a real browser (profile {@code browser}): what people see, on a desk and on a phone. */
package lianxi.browser;
