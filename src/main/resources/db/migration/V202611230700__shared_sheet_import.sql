-- Uploaded sheets (表格导入) with the check of every row, kept for a week for preview and report.
create table shared_import (
  id          bigint generated always as identity primary key,
  code        text        not null,
  account     bigint      not null,
  file_name   text        not null,
  choice      text        not null,
  head        jsonb       not null,
  unknown     jsonb       not null,
  uploaded_at timestamptz not null,
  applied_at  timestamptz,
  written     integer     not null default 0
);
create index shared_import_uploaded on shared_import (uploaded_at);

create table shared_import_row (
  import_id bigint  not null references shared_import on delete cascade,
  number    integer not null,
  cells     jsonb   not null,
  outcome   text    not null check (outcome in ('WRONG', 'NEW', 'CHANGED', 'UNCHANGED')),
  faults    jsonb   not null,
  thing     bigint,
  primary key (import_id, number)
);
