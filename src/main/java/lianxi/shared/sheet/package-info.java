/** Spreadsheets (.xlsx) in and out, the same way for every list and import. */
package lianxi.shared.sheet;
