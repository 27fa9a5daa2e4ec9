package lianxi.briefing;

/** What a signed briefing keeps of its figures beside the print: the set itself and what it was compared with. */
record FrozenFigures(FigureSet set, Comparison before) {}
