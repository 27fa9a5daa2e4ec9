package lianxi.rehearsal.judge;

/** One thing that must hold when the play is over. */
interface Check {

    /** For people. */
    String name();

    Found look();
}
