package lianxi.briefing;

import tools.jackson.databind.json.JsonMapper;

/** What compiling gave: the sections and the figures they name, with both as they are kept. */
record Compilation(Sections sections, FigureSet figures, String compiledJson, String figuresJson) {

    static Compilation of(Sections sections, FigureSet figures, JsonMapper json) {
        return new Compilation(sections, figures, json.writeValueAsString(sections), json.writeValueAsString(figures));
    }
}
