package lianxi.rehearsal.judge;

/** One thing that must hold when the play is over. */
interface Check {

    /** For people. */
    String name();

    /** What holds, in a sentence for people who know nothing of it. */
    String promise();

    Found look();
}
