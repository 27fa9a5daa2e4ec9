-- What the items of a meeting came to (议题结果). Once the minutes are signed it stands; decisions and tasks then have a
-- number and are the register of decisions (议定事项).
create table meeting_outcome (
    id            bigint      generated always as identity primary key,
    meeting_id    bigint      not null references meeting,
    item_id       bigint      not null references meeting_agenda_item,
    kind          text        not null check (kind in ('INFORMATION', 'DECISION', 'TASK')),
    words         text        not null check (char_length(words) between 1 and 1000),
    lead_unit     bigint      references roster_unit,
    responsible   bigint      references roster_person,
    done_means    text        not null default '' check (char_length(done_means) <= 1000),
    due_on        date,
    limit_amount  integer     check (limit_amount > 0),
    limit_unit    text        check (limit_unit in ('WORKING', 'CALENDAR')),
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    edited_by     text,
    edited_at     timestamptz,
    removed_at    timestamptz,
    registered_on date,
    number        integer     check (number >= 0),
    closed_on     date,
    version       integer     not null default 0,
    constraint meeting_outcome_task_says_who check (kind <> 'TASK' or lead_unit is not null),
    constraint meeting_outcome_limit_is_complete check ((limit_amount is null) = (limit_unit is null)),
    constraint meeting_outcome_charged_has_a_day
        check (lead_unit is null or due_on is not null or limit_amount is not null),
    constraint meeting_outcome_registered_has_a_number check ((registered_on is null) = (number is null)),
    constraint meeting_outcome_registered_stands check (registered_on is null or removed_at is null),
    constraint meeting_outcome_closed_is_registered check (closed_on is null or registered_on is not null)
);
comment on column meeting_outcome.removed_at is 'taken back before the minutes were signed; may be restored until then';
comment on column meeting_outcome.registered_on is 'the day on which the minutes were signed';
comment on column meeting_outcome.number is 'its place among the decisions of its meeting; 0 for information';
comment on column meeting_outcome.closed_on is 'struck off with evidence, where no task follows it';
create index meeting_outcome_meeting on meeting_outcome (meeting_id, id);
create index meeting_outcome_register on meeting_outcome (meeting_id desc, number) where removed_at is null and kind <> 'INFORMATION';
create index meeting_outcome_item on meeting_outcome (item_id);
create index meeting_outcome_unit on meeting_outcome (lead_unit) where lead_unit is not null;

-- Units that support the one charged (配合单位), in the order in which they were named.
create table meeting_outcome_support (
    outcome_id bigint  not null references meeting_outcome,
    position   integer not null,
    unit_id    bigint  not null references roster_unit,
    primary key (outcome_id, position)
);
create index meeting_outcome_support_unit on meeting_outcome_support (unit_id, outcome_id);

-- What became of a decision beside its tasks (登记、修改、入册、交办、销号、重启). Rows are only added.
create table meeting_decision_entry (
    id         bigint      generated always as identity primary key,
    outcome_id bigint      not null references meeting_outcome,
    action     text        not null
        check (action in ('RECORD', 'EDIT', 'REMOVE', 'RESTORE', 'REGISTER', 'ASSIGN', 'CLOSE', 'REOPEN')),
    at         timestamptz not null,
    by_name    text        not null,
    note       text        not null default '' check (char_length(note) <= 2000),
    task_id    bigint      references task
);
create index meeting_decision_entry_outcome on meeting_decision_entry (outcome_id, id);

create function meeting_keep_decision_entry() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a decision is never changed';
end $$;
create trigger meeting_decision_entry_stands before update or delete on meeting_decision_entry
    for each row execute function meeting_keep_decision_entry();
