package lianxi.shared.sheet;

import lianxi.shared.Actor;

/** Where imports leave their trace; the module audit implements it. */
public interface ImportTrail {

    /** A sheet was uploaded and checked. */
    void uploaded(Actor actor, SheetImportId id, String code, int rows);

    /** So many of its rows were written, in the transaction that writes them. */
    void applied(Actor actor, SheetImportId id, String code, int rows);
}
