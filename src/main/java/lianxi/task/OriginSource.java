package lianxi.task;

import java.util.Collection;
import java.util.Map;

/** Implemented by a module from whose things tasks come (任务来源): instructions, problems, later decisions and findings. */
public interface OriginSource {

    /** The kind's word in {@link TaskOrigin}. */
    String kind();

    /** A query for the names of all of them, as {@code id} and {@code title}; it may ask for the day as {@code :today}. */
    String names();

    /** The things' names and pages; one that does not exist is left out. One query. */
    Map<Long, OriginView> views(Collection<Long> ids);
}
