-- Quantity tracks (工程量): what a project needs of land (亩) or households (户) in a township. Plans and entries are only ever
-- added: what was known at a moment is what had been recorded by then.
create table task_quantity (
    id              bigint generated always as identity primary key,
    project_id      bigint      not null references project,
    unit_id         bigint      not null references roster_unit,
    guide_unit      bigint      references roster_unit,
    measure         text        not null check (measure in ('LAND_TRANSFER', 'DEMOLITION')),
    begins_on       date        not null,
    by_office       boolean     not null,
    created_by      text        not null,
    created_at      timestamptz not null,
    plans           integer     not null,
    withdrawn_by    text,
    withdrawn_at    timestamptz,
    withdraw_reason text        check (char_length(withdraw_reason) between 1 and 500),
    version         integer     not null,
    constraint task_quantity_withdrawn_is_complete check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null)),
    constraint task_quantity_guide_is_another check (guide_unit <> unit_id)
);
comment on column task_quantity.by_office is 'set up by the office, and so asked of the township';
comment on column task_quantity.plans is 'how many plans it has had';
comment on column task_quantity.guide_unit is '指导单位: reads the evidence and may enter';
create unique index task_quantity_one_each on task_quantity (project_id, unit_id, measure) where withdrawn_at is null;
create index task_quantity_unit on task_quantity (unit_id);
create index task_quantity_guide on task_quantity (guide_unit) where guide_unit is not null;

create table task_quantity_plan (
    id          bigint generated always as identity primary key,
    quantity_id bigint         not null references task_quantity,
    total       numeric(9, 2)  not null check (total > 0),
    point_days  date[]         not null,
    point_amounts numeric(9, 2)[] not null,
    reason      text           check (char_length(reason) between 1 and 500),
    set_by      text           not null,
    set_at      timestamptz    not null,
    constraint task_quantity_plan_has_points check (
        cardinality(point_days) > 0 and cardinality(point_days) = cardinality(point_amounts)
        and point_amounts[cardinality(point_amounts)] = total)
);
comment on column task_quantity_plan.reason is 'why it replaced the one before; empty for the first';
create index task_quantity_plan_of on task_quantity_plan (quantity_id, id);

create table task_quantity_entry (
    id          bigint generated always as identity primary key,
    quantity_id bigint        not null references task_quantity,
    corrects_id bigint        references task_quantity_entry,
    amount      numeric(9, 2) not null,
    done_on     date          not null,
    note        text          not null default '' check (char_length(note) <= 500),
    reason      text          check (char_length(reason) between 1 and 500),
    over_reason text          check (char_length(over_reason) between 1 and 500),
    told_by     text          check (char_length(told_by) between 1 and 60),
    told_how    text          check (told_how in ('PHONE', 'MESSAGE', 'FAX', 'IN_PERSON')),
    told_at     timestamptz,
    recorded_by text          not null,
    recorded_at timestamptz   not null,
    constraint task_quantity_entry_is_of_something check (amount > 0 or corrects_id is not null and amount <> 0),
    constraint task_quantity_entry_told_is_complete check (
        (told_by is null) = (told_how is null) and (told_by is null) = (told_at is null)),
    constraint task_quantity_entry_corrected_with_reason check ((corrects_id is null) = (reason is null))
);
comment on column task_quantity_entry.amount is 'a correction holds the difference, on the day of the entry that it corrects';
comment on column task_quantity_entry.told_by is '代报: who told the office, how and when';
create index task_quantity_entry_of on task_quantity_entry (quantity_id, done_on, id);
create index task_quantity_entry_recorded on task_quantity_entry (recorded_at);
create index task_quantity_entry_corrects on task_quantity_entry (corrects_id) where corrects_id is not null;

create function task_keep_quantity() returns trigger language plpgsql as $$
begin
  raise exception 'plans and entries of quantities are never changed';
end $$;
create trigger task_quantity_plan_stands before update or delete on task_quantity_plan
    for each row execute function task_keep_quantity();
create trigger task_quantity_entry_stands before update or delete on task_quantity_entry
    for each row execute function task_keep_quantity();
