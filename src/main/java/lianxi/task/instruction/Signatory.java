package lianxi.task.instruction;

/** Who gave an instruction, as the roster of its day names them (批示人). */
record Signatory(String name, String post) {}
