-- Who is who, on any day: a change ends a row and begins another, each naming the document that ordered it.
-- Periods are half open: valid_until is the first day on which the row no longer holds.
create table roster_unit (
  id         bigint generated always as identity primary key,
  name       text    not null unique check (char_length(name) between 1 and 60),
  short_name text    not null check (char_length(short_name) between 1 and 12),
  alias      text    not null default '',
  kind       text    not null check (kind in ('MEMBER', 'DUTY_ONLY', 'OUTSIDE', 'UNDERTAKER')),
  duty       text    not null default '',
  position   integer not null,
  version    integer not null default 0
);

-- The unit's texts from a day on; the latest row is what roster_unit shows.
create table roster_unit_text (
  id         bigint generated always as identity primary key,
  unit_id    bigint  not null references roster_unit,
  name       text    not null,
  short_name text    not null,
  alias      text    not null,
  kind       text    not null,
  duty       text    not null,
  valid_from date    not null,
  document   text    not null,
  ordered_on date    not null,
  version    integer not null default 0,
  unique (unit_id, valid_from)
);

create table roster_reporting (
  id             bigint generated always as identity primary key,
  unit_id        bigint not null references roster_unit,
  valid_from     date   not null,
  valid_until    date check (valid_until >= valid_from),
  valid          daterange generated always as (daterange(valid_from, valid_until)) stored,
  document       text   not null,
  ordered_on     date   not null,
  end_document   text,
  end_ordered_on date,
  version        integer not null default 0,
  constraint roster_reporting_once
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&)
);

create table roster_person (
  id           bigint generated always as identity primary key,
  name         text  not null check (char_length(name) between 1 and 40),
  phone_sealed bytea,
  phone_masked text  not null default '',
  email        text  not null default '',
  version      integer not null default 0
);
create index roster_person_name on roster_person (name);

-- What the bodies are called and where the office sits, from a day on.
create table roster_body (
  id         bigint generated always as identity primary key,
  body       text not null check (body in ('GROUP', 'OFFICE', 'SUPERVISION')),
  name       text not null,
  seat_unit  bigint references roster_unit,
  valid_from date not null,
  document   text not null,
  ordered_on date not null,
  version    integer not null default 0,
  unique (body, valid_from)
);

create table roster_place (
  id             bigint generated always as identity primary key,
  body           text    not null check (body in ('GROUP', 'OFFICE', 'SUPERVISION')),
  role           text    not null,
  person_id      bigint  not null references roster_person,
  unit_id        bigint references roster_unit,
  post           text    not null default '',
  concurrent     boolean not null default false,
  position       integer not null,
  valid_from     date    not null,
  valid_until    date check (valid_until >= valid_from),
  valid          daterange generated always as (daterange(valid_from, valid_until)) stored,
  document       text    not null,
  ordered_on     date    not null,
  end_document   text,
  end_ordered_on date,
  version        integer not null default 0,
  constraint roster_place_role check (
    body = 'GROUP' and role in ('HEAD', 'DEPUTY_HEAD', 'MEMBER')
    or body = 'OFFICE' and role in ('DIRECTOR', 'STAFF')
    or body = 'SUPERVISION' and role in ('HEAD', 'MEMBER')),
  constraint roster_place_group_once
    exclude using gist (int8range(person_id, person_id, '[]') with &&, valid with &&) where (body = 'GROUP'),
  constraint roster_place_office_once
    exclude using gist (int8range(person_id, person_id, '[]') with &&, valid with &&) where (body = 'OFFICE'),
  constraint roster_place_supervision_once
    exclude using gist (int8range(person_id, person_id, '[]') with &&, valid with &&) where (body = 'SUPERVISION'),
  constraint roster_place_one_group_head
    exclude using gist (valid with &&) where (body = 'GROUP' and role = 'HEAD'),
  constraint roster_place_one_director
    exclude using gist (valid with &&) where (body = 'OFFICE' and role = 'DIRECTOR'),
  constraint roster_place_one_supervision_head
    exclude using gist (valid with &&) where (body = 'SUPERVISION' and role = 'HEAD')
);
create index roster_place_person on roster_place (person_id);

create table roster_assignment (
  id             bigint generated always as identity primary key,
  unit_id        bigint  not null references roster_unit,
  role           text    not null check (role in ('HEAD', 'RESPONSIBLE', 'CONTACT', 'DEPUTY', 'STAFF')),
  person_id      bigint  not null references roster_person,
  post           text    not null default '',
  verified_on    date,
  valid_from     date    not null,
  valid_until    date check (valid_until >= valid_from),
  valid          daterange generated always as (daterange(valid_from, valid_until)) stored,
  document       text    not null,
  ordered_on     date    not null,
  end_document   text,
  end_ordered_on date,
  version        integer not null default 0,
  constraint roster_assignment_one_head
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&) where (role = 'HEAD'),
  constraint roster_assignment_one_responsible
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&) where (role = 'RESPONSIBLE'),
  constraint roster_assignment_one_contact
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&) where (role = 'CONTACT'),
  constraint roster_assignment_one_deputy
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&) where (role = 'DEPUTY'),
  constraint roster_assignment_staff_once
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, int8range(person_id, person_id, '[]') with &&,
                        valid with &&) where (role = 'STAFF')
);
create index roster_assignment_person on roster_assignment (person_id);

-- Who stands in for whom at a unit (A/B).
create table roster_cover (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references roster_unit,
  absent_id   bigint not null references roster_person,
  covering_id bigint not null references roster_person check (covering_id <> absent_id),
  reason      text   not null,
  valid_from  date   not null,
  valid_until date   not null check (valid_until >= valid_from),
  valid       daterange generated always as (daterange(valid_from, valid_until)) stored,
  version     integer not null default 0,
  constraint roster_cover_once
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, int8range(absent_id, absent_id, '[]') with &&,
                        valid with &&)
);
create index roster_cover_covering on roster_cover (covering_id);

-- The group head's written authority for a deputy.
create table roster_delegation (
  id             bigint generated always as identity primary key,
  head_id        bigint not null references roster_person,
  deputy_id      bigint not null references roster_person check (deputy_id <> head_id),
  scope          text   not null,
  valid_from     date   not null,
  valid_until    date   not null check (valid_until >= valid_from),
  valid          daterange generated always as (daterange(valid_from, valid_until)) stored,
  document       text   not null,
  ordered_on     date   not null,
  end_document   text,
  end_ordered_on date,
  version        integer not null default 0
);
create index roster_delegation_deputy on roster_delegation (deputy_id);

-- A read spreadsheet between preview and confirmation; sealed, for it holds phones.
create table roster_import (
  id           bigint generated always as identity primary key,
  file_name    text        not null,
  valid_from   date        not null,
  document     text        not null,
  ordered_on   date        not null,
  rows_sealed  bytea,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  imported     integer     not null default 0,
  version      integer     not null default 0
);
