/** A schedule as files (倒排工期导出、导入): spreadsheet, MS Project, calendar. */
@NullMarked
package lianxi.project.exchange;

import org.jspecify.annotations.NullMarked;
