package lianxi.shared;

/** Tells how a module's tasks or problems stood at a moment (事项); all sources are asked in one query by {@link Matters}. */
public interface MatterSource {

    /**
     * A select of everything that had been handed to a unit by {@code :moment} and was open then or has an entry after
     * {@code :after}, with these columns: {@code kind} (a name of {@link Matter.Kind}), {@code subject}, {@code title},
     * {@code unit} (short name), {@code path}, {@code due} (in force at the moment, or null), {@code open} (at the moment),
     * {@code overdue} (open, and the date lies before the moment's day). It reads recorded facts only, and not those of what
     * was closed long ago.
     */
    String select();
}
