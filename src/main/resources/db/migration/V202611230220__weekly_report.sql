-- One report per unit and week (known by its Friday); texts stay null until somebody first saves the draft.
create table weekly_report (
  id                 bigint generated always as identity primary key,
  unit_id            bigint  not null references roster_unit,
  week               date    not null check (extract(isodow from week) = 5),
  state              text    not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
  progress           text    check (char_length(progress) <= 4000),
  problems           text    check (char_length(problems) <= 2000),
  plan               text    check (char_length(plan) <= 2000),
  saved_at           timestamptz,
  saved_by           text,
  sign_requested_at  timestamptz,
  first_submitted_at timestamptz,
  submitted_at       timestamptz,
  submitted_by       text,
  submitter          bigint,
  settled_at         timestamptz,
  settled_by         text,
  return_reason      text,
  told_by            text,
  told_how           text check (told_how in ('PHONE', 'MESSAGE', 'FAX', 'IN_PERSON')),
  told_at            timestamptz,
  version            integer not null default 0,
  unique (unit_id, week),
  constraint weekly_report_filed_has_a_time check (state in ('DRAFT', 'RETURNED') or submitted_at is not null),
  constraint weekly_report_filed_for_says_how check ((told_by is null) = (told_how is null) and (told_by is null) = (told_at is null))
);
create index weekly_report_week on weekly_report (week, unit_id);

-- What happened to a report, for its page (办理记录).
create table weekly_event (
  id        bigint generated always as identity primary key,
  report_id bigint      not null references weekly_report,
  kind      text        not null check (kind in ('SIGN_REQUESTED', 'SUBMITTED', 'FILED_FOR', 'WITHDRAWN', 'ACCEPTED', 'RETURNED')),
  at        timestamptz not null,
  by_name   text        not null,
  note      text
);
create index weekly_event_report on weekly_event (report_id, id);

-- Units whose responsible person signs before a report is filed (负责人审签).
create table weekly_unit_setting (
  unit_id    bigint  primary key references roster_unit,
  head_signs boolean not null,
  version    integer not null default 0
);
