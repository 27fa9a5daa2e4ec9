-- Inspections (督查检查) as they stand; who else than the supervision group knows of one is told by known_at.
create table supervision_inspection (
    id               bigint      generated always as identity primary key,
    item_id          bigint,
    draw_id          bigint,
    kind             text        not null check (kind in ('REGULAR', 'SPOT_CHECK')),
    matter           text        not null
        check (matter in ('DUTIES', 'PERMITS', 'QUANTITIES', 'DECISIONS', 'REPORTS', 'RECTIFICATION', 'OTHER')),
    focus            text        not null default '' check (char_length(focus) <= 200),
    unit_id          bigint      not null references roster_unit,
    day              date        not null,
    at               time,
    place            text        not null default '' check (char_length(place) <= 100),
    state            text        not null
        check (state in ('PLANNED', 'ANNOUNCED', 'UNDER_WAY', 'RECORDED', 'CONCLUDED', 'CANCELLED')),
    known_at         timestamptz,
    begun_at         timestamptz,
    finished_at      timestamptz,
    cancelled_reason text        check (char_length(cancelled_reason) between 1 and 300),
    arranged_at      timestamptz not null,
    arranged_by      text        not null,
    version          integer     not null default 0,
    constraint supervision_inspection_other_is_named check (matter <> 'OTHER' or focus <> ''),
    constraint supervision_inspection_cancelled_says_why check ((state = 'CANCELLED') = (cancelled_reason is not null)),
    constraint supervision_inspection_begun check (
        (state in ('UNDER_WAY', 'RECORDED', 'CONCLUDED')) = (begun_at is not null)),
    constraint supervision_inspection_finished check ((state in ('RECORDED', 'CONCLUDED')) = (finished_at is not null)),
    constraint supervision_inspection_known check (
        known_at is not null or state = 'PLANNED' or state = 'CANCELLED')
);
comment on column supervision_inspection.item_id is 'the item of a plan that it carries out (计划事项)';
comment on column supervision_inspection.draw_id is 'the draw that chose it (随机抽取)';
comment on column supervision_inspection.known_at is
    'when the unit was told: a regular check when announced, a spot check at its beginning; null: nobody else knows of it';
create index supervision_inspection_day on supervision_inspection (day, id);
create index supervision_inspection_unit on supervision_inspection (unit_id, matter, day);
create index supervision_inspection_item on supervision_inspection (item_id) where item_id is not null;
create index supervision_inspection_draw on supervision_inspection (draw_id) where draw_id is not null;

-- Who inspects (检查人员), never of the unit concerned.
create table supervision_inspection_inspector (
    inspection_id bigint not null references supervision_inspection,
    person_id     bigint not null references roster_person,
    primary key (inspection_id, person_id)
);
create index supervision_inspection_inspector_person on supervision_inspection_inspector (person_id, inspection_id);

-- Projects that it is narrowed to; none: everything the unit does.
create table supervision_inspection_project (
    inspection_id bigint not null references supervision_inspection,
    project_id    bigint not null references project,
    primary key (inspection_id, project_id)
);

-- The checklist as it stood when the check began (检查清单), never made anew.
create table supervision_inspection_checklist (
    inspection_id bigint      primary key references supervision_inspection,
    frozen_at     timestamptz not null,
    lines         jsonb       not null check (jsonb_typeof(lines) = 'array')
);

-- What was found of a line (属实、不符、未查). Rows are only added; of a line the latest stands.
create table supervision_inspection_answer (
    id            bigint      generated always as identity primary key,
    inspection_id bigint      not null references supervision_inspection,
    line          integer     not null check (line > 0),
    verdict       text        not null check (verdict in ('TRUE', 'DIFFERS', 'NOT_CHECKED')),
    note          text        not null default '' check (char_length(note) <= 1000),
    at            timestamptz not null,
    by_name       text        not null,
    account       bigint
);
create index supervision_inspection_answer_line on supervision_inspection_answer (inspection_id, line, id);

-- What was said and seen on the spot: good practice (好的做法), the unit's statement (现场说明), photos (现场照片).
create table supervision_inspection_remark (
    id            bigint      generated always as identity primary key,
    inspection_id bigint      not null references supervision_inspection,
    kind          text        not null check (kind in ('PRACTICE', 'STATEMENT', 'PHOTO')),
    text          text        not null check (char_length(text) between 1 and 2000),
    said_by       text        not null default '' check (char_length(said_by) <= 60),
    post          text        not null default '' check (char_length(post) <= 60),
    by_unit       boolean     not null default false,
    at            timestamptz not null,
    by_name       text        not null,
    account       bigint,
    withdrawn_at  timestamptz,
    constraint supervision_inspection_statement_names_its_speaker check (kind <> 'STATEMENT' or said_by <> ''),
    constraint supervision_inspection_remark_by_unit check (not by_unit or kind = 'STATEMENT')
);
comment on column supervision_inspection_remark.by_unit is 'filed by the unit''s own account; else taken down by the inspector';
comment on column supervision_inspection_remark.withdrawn_at is 'taken back by whoever wrote it; kept, shown no more';
create index supervision_inspection_remark_of on supervision_inspection_remark (inspection_id, id);

-- What became of an inspection (办理记录). Rows are only added.
create table supervision_inspection_entry (
    id            bigint      generated always as identity primary key,
    inspection_id bigint      not null references supervision_inspection,
    kind          text        not null
        check (kind in ('ARRANGE', 'CHANGE', 'ANNOUNCE', 'BEGIN', 'FINISH', 'CONCLUDE', 'CANCEL')),
    at            timestamptz not null,
    by_name       text        not null,
    person        bigint      references roster_person,
    day           date        not null,
    note          text        not null default '' check (char_length(note) <= 500)
);
create index supervision_inspection_entry_of on supervision_inspection_entry (inspection_id, id);

create function supervision_inspection_keep() returns trigger language plpgsql as $$
begin
  raise exception 'what was recorded of an inspection is never changed';
end $$;
create trigger supervision_inspection_checklist_stands before update or delete on supervision_inspection_checklist
    for each row execute function supervision_inspection_keep();
create trigger supervision_inspection_answer_stands before update or delete on supervision_inspection_answer
    for each row execute function supervision_inspection_keep();
create trigger supervision_inspection_entry_stands before update or delete on supervision_inspection_entry
    for each row execute function supervision_inspection_keep();
