-- Settings that differ from their default (Setting); the audit trail tells who changed them.
create table shared_setting (
  key   text not null primary key,
  value text not null
);
