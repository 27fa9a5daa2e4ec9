package lianxi.supervision.draw;

/**
 * Who reads which draws (抽取可见范围): the supervision group and the 组长 all; once every unit drawn has been told, the office,
 * leaders and members too, and the units drawn. Until then the result, and the seed it follows from, are nobody else's.
 */
final class DrawScope {

    /** On {@code supervision_draw d}. */
    static final String READABLE = """
            (:knows or d.state = 'DRAWN'
              and not exists (select 1 from supervision_draw_pick p where p.draw_id = d.id and p.told_at is null)
              and (:readsAll or exists (select 1 from supervision_draw_pick p
                                      where p.draw_id = d.id and p.unit_id in (:writes))))
            """;

    private DrawScope() {}
}
