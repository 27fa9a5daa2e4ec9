-- Random draws (双随机抽取): lists and seed are recorded first, then drawn; a voided one stays with its reason.
create table supervision_draw (
    id           bigint      generated always as identity primary key,
    plan_item_id bigint,
    kind         text        not null check (kind in ('REGULAR', 'SPOT_CHECK')),
    matter       text        not null check (matter ~ '^[A-Z]+$'),
    focus        text        not null check (char_length(focus) between 1 and 200),
    subject      text        not null check (subject in ('UNIT', 'PROJECT')),
    wanted       integer     not null check (wanted > 0),
    per_target   integer     not null check (per_target > 0),
    algorithm    text        not null check (algorithm ~ '^[a-z0-9-]{1,40}$'),
    seed         text        not null check (seed ~ '^[0-9a-f]{64}$'),
    record       text        not null,
    fingerprint  text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    state        text        not null check (state in ('RECORDED', 'DRAWN', 'VOIDED')),
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    drawn_by     text,
    drawn_at     timestamptz,
    voided_by    text,
    voided_at    timestamptz,
    void_reason  text        check (char_length(void_reason) between 1 and 500),
    version      integer     not null default 0,
    constraint supervision_draw_drawn_is_complete check ((drawn_by is null) = (drawn_at is null)),
    constraint supervision_draw_voided_is_complete check (
        (state = 'VOIDED') = (voided_by is not null)
        and (voided_by is null) = (voided_at is null) and (voided_by is null) = (void_reason is null)),
    constraint supervision_draw_drawn_once check (state <> 'DRAWN' or drawn_at is not null),
    constraint supervision_draw_not_before_it_is_drawn check (state <> 'RECORDED' or drawn_at is null)
);
comment on column supervision_draw.plan_item_id is 'the plan''s item; null outside any plan';
comment on column supervision_draw.record is 'the text anybody re-runs the draw from: lists, numbers, seed';
comment on column supervision_draw.fingerprint is 'SHA-256 of the record, shown before the draw while the seed is not';
create index supervision_draw_item on supervision_draw (plan_item_id, id) where plan_item_id is not null;

-- Both lists as they stood (候选名单), with who was left out and why.
create table supervision_draw_candidate (
    draw_id    bigint    not null references supervision_draw,
    part       text      not null check (part in ('TARGET', 'INSPECTOR')),
    position   integer   not null check (position > 0),
    number     integer   check (number > 0),
    unit_id    bigint    references roster_unit,
    project_id bigint    references project,
    person_id  bigint    references roster_person,
    name       text      not null check (char_length(name) between 1 and 120),
    units      bigint[]  not null default '{}',
    unit_names text      not null default '',
    recused    integer[] not null default '{}',
    reason     text      check (reason in ('RECENTLY_CHECKED', 'NOT_CONCERNED', 'RECUSED', 'ABSENT', 'OTHER')),
    note       text      not null default '' check (char_length(note) <= 200),
    primary key (draw_id, part, position),
    unique (draw_id, part, number),
    constraint supervision_draw_candidate_in_or_out check ((number is null) = (reason is not null)),
    constraint supervision_draw_candidate_is_somebody check (num_nonnulls(unit_id, project_id, person_id) = 1),
    constraint supervision_draw_candidate_of_part check ((part = 'INSPECTOR') = (person_id is not null))
);
comment on column supervision_draw_candidate.number is 'what the draw calls it; null: left out';
comment on column supervision_draw_candidate.units is 'of an inspector the own units, of a target the units that it concerns';
comment on column supervision_draw_candidate.recused is 'the targets'' numbers that this inspector must not check';

-- What was drawn (抽取结果), in order; inspections mark what was arranged from it and when the unit was told.
create table supervision_draw_pick (
    draw_id       bigint      not null references supervision_draw,
    place         integer     not null check (place > 0),
    target        integer     not null,
    inspectors    integer[]   not null check (cardinality(inspectors) > 0),
    inspection_id bigint,
    unit_id       bigint      references roster_unit,
    told_at       timestamptz,
    primary key (draw_id, place),
    unique (draw_id, target),
    constraint supervision_draw_pick_unit_of_an_inspection check ((inspection_id is null) = (unit_id is null)),
    constraint supervision_draw_pick_told_of_an_inspection check (told_at is null or inspection_id is not null)
);
comment on column supervision_draw_pick.told_at is 'since when the unit knows of it; others read the draw when all are told';
create unique index supervision_draw_pick_inspection on supervision_draw_pick (inspection_id) where inspection_id is not null;
create index supervision_draw_pick_unit on supervision_draw_pick (unit_id) where unit_id is not null;

create function supervision_draw_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a draw is never deleted, its lists and its result never change';
end $$;
create trigger supervision_draw_kept before delete on supervision_draw
    for each row execute function supervision_draw_stands();
create trigger supervision_draw_terms_stand before update on supervision_draw for each row
    when ((old.plan_item_id, old.kind, old.matter, old.focus, old.subject, old.wanted, old.per_target, old.algorithm,
           old.seed, old.record, old.fingerprint, old.recorded_by, old.recorded_at)
          is distinct from
          (new.plan_item_id, new.kind, new.matter, new.focus, new.subject, new.wanted, new.per_target, new.algorithm,
           new.seed, new.record, new.fingerprint, new.recorded_by, new.recorded_at)
          or old.drawn_at is not null and (old.drawn_at, old.drawn_by) is distinct from (new.drawn_at, new.drawn_by)
          or old.state = 'VOIDED')
    execute function supervision_draw_stands();
create trigger supervision_draw_candidate_stands before update or delete on supervision_draw_candidate
    for each row execute function supervision_draw_stands();
create trigger supervision_draw_pick_stands before update on supervision_draw_pick for each row
    when ((old.draw_id, old.place, old.target, old.inspectors) is distinct from (new.draw_id, new.place, new.target, new.inspectors))
    execute function supervision_draw_stands();
create trigger supervision_draw_pick_kept before delete on supervision_draw_pick
    for each row execute function supervision_draw_stands();
