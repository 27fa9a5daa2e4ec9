-- Plans of supervision (督查计划), of a year or one of its months. A plan that was approved never changes: what changes is a new
-- version (number) that names the old one.
create table supervision_plan (
    id            bigint      generated always as identity primary key,
    year          integer     not null check (year between 2000 and 2100),
    month         integer     check (month between 1 and 12),
    number        integer     not null check (number >= 1),
    replaces      bigint      references supervision_plan,
    change_reason text        not null default '' check (char_length(change_reason) <= 500),
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DISCARDED')),
    aims          text        not null default '' check (char_length(aims) <= 2000),
    saved_at      timestamptz not null,
    saved_by      text        not null,
    submitted_at  timestamptz,
    submitted_by  text,
    approved_at   timestamptz,
    approved_on   date,
    approved_by   text,
    approver      bigint      references roster_person,
    recorded_by   text,
    return_reason text,
    version       integer     not null default 0,
    constraint supervision_plan_first_or_named check ((number = 1) = (replaces is null)),
    constraint supervision_plan_approved check (
        (state = 'APPROVED') = (approved_at is not null)
        and (approved_at is null) = (approved_on is null) and (approved_at is null) = (approved_by is null)),
    constraint supervision_plan_returned check (state <> 'RETURNED' or return_reason is not null)
);
comment on column supervision_plan.month is 'null: the plan of the whole year';
comment on column supervision_plan.replaces is 'the approved version that this one replaces once it is approved itself';
comment on column supervision_plan.recorded_by is 'who recorded an approval given on paper; null where it was given here';
create unique index supervision_plan_number on supervision_plan (year, coalesce(month, 0), number) where state <> 'DISCARDED';
create unique index supervision_plan_one_open on supervision_plan (year, coalesce(month, 0))
    where state in ('DRAFT', 'SUBMITTED', 'RETURNED');

-- What is to be checked (计划事项): named units or projects, or so many drawn at random from candidates.
create table supervision_plan_item (
    id         bigint    generated always as identity primary key,
    plan_id    bigint    not null references supervision_plan,
    position   integer   not null,
    root       bigint    references supervision_plan_item,
    year_item  bigint    references supervision_plan_item,
    kind       text      not null check (kind in ('REGULAR', 'SPOT_CHECK')),
    matter     text      not null
        check (matter in ('DUTIES', 'PERMITS', 'QUANTITIES', 'DECISIONS', 'REPORTS', 'RECTIFICATION', 'OTHER')),
    focus      text      not null check (char_length(focus) between 1 and 500),
    targets    text      not null check (targets in ('NAMED', 'DRAWN_UNITS', 'DRAWN_PROJECTS')),
    draw_count integer   not null default 0 check (draw_count >= 0),
    months     integer[] not null check (cardinality(months) between 1 and 12),
    day        date,
    basis      text      not null check (char_length(basis) between 1 and 200),
    version    integer   not null default 0,
    constraint supervision_plan_item_draws check ((targets = 'NAMED') = (draw_count = 0)),
    constraint supervision_plan_item_day check (day is null or cardinality(months) = 1)
);
comment on column supervision_plan_item.root is 'the same item in the first version that had it; null: this is it';
comment on column supervision_plan_item.year_item is 'the item (by its root) of the year''s plan from which a month''s plan took it';
create index supervision_plan_item_plan on supervision_plan_item (plan_id, position);
create index supervision_plan_item_root on supervision_plan_item (root) where root is not null;
create index supervision_plan_item_year on supervision_plan_item (year_item) where year_item is not null;

create table supervision_plan_item_unit (
    item_id bigint not null references supervision_plan_item on delete cascade,
    unit_id bigint not null references roster_unit,
    primary key (item_id, unit_id)
);
create index supervision_plan_item_unit_unit on supervision_plan_item_unit (unit_id);

create table supervision_plan_item_project (
    item_id    bigint not null references supervision_plan_item on delete cascade,
    project_id bigint not null references project,
    primary key (item_id, project_id)
);

-- Who leads the check (带队人员).
create table supervision_plan_item_lead (
    item_id   bigint not null references supervision_plan_item on delete cascade,
    person_id bigint not null references roster_person,
    primary key (item_id, person_id)
);

-- What became of a plan (办理记录). Rows are only added.
create table supervision_plan_entry (
    id      bigint      generated always as identity primary key,
    plan_id bigint      not null references supervision_plan,
    kind    text        not null,
    at      timestamptz not null,
    by_name text        not null,
    person  bigint      references roster_person,
    note    text        not null default ''
);
create index supervision_plan_entry_plan on supervision_plan_entry (plan_id, id);
