/** The roster from a spreadsheet: read, looked at row by row, then written all at once (名册导入). */
package lianxi.roster.imports;
