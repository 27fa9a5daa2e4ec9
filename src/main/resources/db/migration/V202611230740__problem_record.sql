-- Problems (问题): one row each as it stands today; what became of it, and how it stood after each act, is in problem_entry.
create table problem (
    id             bigint      generated always as identity primary key,
    title          text        not null check (char_length(title) between 1 and 80),
    description    text        not null check (char_length(description) between 1 and 2000),
    proposal       text        not null default '' check (char_length(proposal) <= 1000),
    project_id     bigint      references project,
    track_id       bigint      references permit_track,
    source         text        not null check (source in ('UNIT', 'UNDERTAKER', 'OFFICE', 'WEEKLY_REPORT', 'PERMIT')),
    report_id      bigint,
    report_week    date,
    report_mark    text        check (report_mark ~ '^[0-9a-f]{32}$'),
    raiser_unit    bigint      references roster_unit,
    raised_by      text        not null,
    raiser         bigint      references roster_person,
    raised_at      timestamptz not null,
    proposed_owner bigint      references roster_unit,
    owner_unit     bigint      references roster_unit,
    level          text        not null check (level in ('UNIT', 'CROSS_UNIT', 'GROUP')),
    wanted_by      date,
    shared         boolean     not null default false,
    state          text        not null
        check (state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING', 'STRUCK_OFF', 'DECLINED', 'WITHDRAWN')),
    open_since     timestamptz not null,
    marked_for     text        check (char_length(marked_for) between 1 and 500),
    applicant      bigint,
    version        integer     not null default 0,
    constraint problem_has_an_owner check (state not in ('IN_PROGRESS', 'CLOSING', 'STRUCK_OFF') or owner_unit is not null),
    constraint problem_waits_without_one check (state not in ('REGISTERED', 'DECLINED', 'WITHDRAWN') or owner_unit is null),
    constraint problem_report_is_complete check (
        (source = 'WEEKLY_REPORT') = (report_id is not null)
        and (report_id is null) = (report_mark is null) and (report_id is null) = (report_week is null)),
    constraint problem_of_a_track_of_a_project check (track_id is null or project_id is not null)
);
comment on column problem.report_id is 'the weekly report whose line it was; weekly is a later module, so no foreign key';
comment on column problem.report_mark is 'the line''s words as a digest: a line becomes one problem, never two';
comment on column problem.raiser_unit is 'null: the office itself';
comment on column problem.shared is 'the office tells the project''s undertaker of it';
comment on column problem.open_since is 'when it was raised, or reopened last';
comment on column problem.marked_for is 'why the office puts it forward for a meeting (提请上会)';
comment on column problem.applicant is 'the account that applied for strike-off; it never strikes off itself';
create unique index problem_of_report_line on problem (report_id, report_mark) where report_id is not null;
create index problem_of_unit_line on problem (raiser_unit, report_mark) where report_mark is not null;
create index problem_owner on problem (owner_unit, id);
create index problem_raiser on problem (raiser_unit, id);
create index problem_project on problem (project_id, id);
create index problem_track on problem (track_id) where track_id is not null;

-- Units that a problem takes (涉及单位), beside its raiser and its owner.
create table problem_unit (
    problem_id bigint not null references problem,
    unit_id    bigint not null references roster_unit,
    primary key (problem_id, unit_id)
);
create index problem_unit_unit on problem_unit (unit_id, problem_id);

-- What became of a problem (办理记录), with how it stood afterwards, so that every past day can be told. Rows are only added.
create table problem_entry (
    id         bigint      generated always as identity primary key,
    problem_id bigint      not null references problem,
    kind       text        not null check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    at         timestamptz not null,
    by_name    text        not null,
    account    bigint,
    person     bigint      references roster_person,
    on_day     date        not null,
    note       text        not null default '' check (char_length(note) <= 2000),
    told_by    text        check (char_length(told_by) between 1 and 60),
    told_how   text        check (told_how in ('PHONE', 'MESSAGE', 'FAX', 'IN_PERSON')),
    told_at    timestamptz,
    title      text        not null,
    state      text        not null,
    level      text        not null,
    owner_unit bigint      references roster_unit,
    owner_name text,
    wanted_by  date,
    marked     boolean     not null,
    open_since timestamptz not null,
    constraint problem_entry_told_is_complete check (
        (told_by is null) = (told_how is null) and (told_by is null) = (told_at is null))
);
comment on column problem_entry.on_day is 'the day it tells of; a progress may be noted later';
comment on column problem_entry.told_by is 'whose word the office filed (代报)';
create index problem_entry_problem on problem_entry (problem_id, id);
create index problem_entry_at on problem_entry (at);

create function problem_keep_entry() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a problem is never changed';
end $$;
create trigger problem_entry_stands before update or delete on problem_entry
    for each row execute function problem_keep_entry();
