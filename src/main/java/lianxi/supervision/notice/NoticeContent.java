package lianxi.supervision.notice;

import java.util.List;
import lianxi.document.PaperPart;

/** A notice as it was made of the records (汇总结果). */
record NoticeContent(String title, List<NoticeItem> items, List<PaperPart> parts, Rectifications figures) {}
