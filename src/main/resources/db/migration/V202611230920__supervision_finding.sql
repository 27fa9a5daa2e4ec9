-- Findings about units (发现问题), as they stand; what became of each is in supervision_finding_entry. Its rectification is a task.
create table supervision_finding (
    id            bigint      generated always as identity primary key,
    unit_id       bigint      not null references roster_unit,
    inspection_id bigint,
    kind          text        not null
        check (kind in ('DELAY', 'UNTRUE_MATERIAL', 'INACTION', 'SHIRKING', 'MISCONDUCT', 'OTHER')),
    title         text        not null check (char_length(title) between 1 and 80),
    facts         text        not null check (char_length(facts) between 1 and 2000),
    duty          text        not null check (char_length(duty) between 1 and 1000),
    happened_on   date        not null,
    project_id    bigint      references project,
    matter_kind   text        check (matter_kind ~ '^[a-z][a-z-]*$'),
    matter_id     bigint,
    rectify       boolean     not null,
    demand        text        not null default '' check (char_length(demand) <= 1000),
    due_on        date,
    state         text        not null check (state in ('RECORDED', 'DROPPED', 'CONCLUDED', 'REVOKED')),
    concluded_on  date,
    recorded_by   text        not null,
    recorder      bigint      references roster_person,
    recorded_at   timestamptz not null,
    version       integer     not null default 0,
    constraint supervision_finding_asks_with_a_day
        check (rectify = (due_on is not null) and rectify = (char_length(demand) > 0)),
    constraint supervision_finding_matter_is_complete check ((matter_kind is null) = (matter_id is null)),
    constraint supervision_finding_concluded_has_a_day
        check ((state in ('CONCLUDED', 'REVOKED')) = (concluded_on is not null))
);
comment on column supervision_finding.inspection_id is 'null: found by no inspection, as from a report or the ladder';
comment on column supervision_finding.duty is 'whose duty it is, and where that is written';
comment on column supervision_finding.recorder is 'takes no part in a review of its conclusion';
create index supervision_finding_unit on supervision_finding (unit_id, id);
create index supervision_finding_inspection on supervision_finding (inspection_id, id) where inspection_id is not null;
create index supervision_finding_matter on supervision_finding (matter_kind, matter_id) where matter_id is not null;
create index supervision_finding_concluded on supervision_finding (concluded_on) where concluded_on is not null;

-- What became of a finding (记录、修改、认定、回应 …). Rows are only added.
create table supervision_finding_entry (
    id         bigint      generated always as identity primary key,
    finding_id bigint      not null references supervision_finding,
    kind       text        not null
        check (kind in ('RECORD', 'EDIT', 'DROP', 'CONCLUDE', 'REWORD', 'REVOKE', 'REPLY')),
    at         timestamptz not null,
    by_name    text        not null,
    person     bigint      references roster_person,
    note       text        not null default '' check (char_length(note) <= 2000)
);
create index supervision_finding_entry_finding on supervision_finding_entry (finding_id, id);

create function supervision_keep_finding_entry() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a finding is never changed';
end $$;
create trigger supervision_finding_entry_stands before update or delete on supervision_finding_entry
    for each row execute function supervision_keep_finding_entry();
