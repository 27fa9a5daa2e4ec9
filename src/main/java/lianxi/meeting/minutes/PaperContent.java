package lianxi.meeting.minutes;

import java.util.List;
import lianxi.document.PaperPart;

/** A paper as it was made of the records: its title, its parts, and what is frozen beside the print. */
record PaperContent(String title, List<PaperPart> parts, Object figures) {}
