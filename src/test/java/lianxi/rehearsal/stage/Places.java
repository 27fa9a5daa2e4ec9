package lianxi.rehearsal.stage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where something was found before: addresses by the script's own name for it, so that not every act walks the lists. */
public final class Places {

    private final Map<Name, String> paths = new ConcurrentHashMap<>();

    /** @param key what the script calls it: a text, or a record of the script */
    private record Name(String kind, Object key) {}

    public void found(String kind, Object key, String path) {
        paths.put(new Name(kind, key), path);
    }

    public boolean knows(String kind, Object key) {
        return paths.containsKey(new Name(kind, key));
    }

    public String of(String kind, Object key) {
        String path = paths.get(new Name(kind, key));
        if (path == null) {
            throw new IllegalStateException("No " + kind + " was found yet for " + key);
        }
        return path;
    }

    /** What was found before, else what the search finds now. */
    public String of(String kind, Object key, Supplier<String> search) {
        Name name = new Name(kind, key);
        String known = paths.get(name);
        if (known != null) {
            return known;
        }
        String found = search.get();
        paths.put(name, found);
        return found;
    }
}
