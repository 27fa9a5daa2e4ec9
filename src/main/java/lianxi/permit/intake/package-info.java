/** Imports the permit register (台账) of a running project from a spreadsheet, with a check of every row first. */
package lianxi.permit.intake;
