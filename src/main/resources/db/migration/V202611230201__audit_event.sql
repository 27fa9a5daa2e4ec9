-- The append-only trail; seals link committed rows into a hash chain (AuditChain).
create table audit_event (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  account     bigint,
  actor       text        not null,
  roles       text        not null,
  units       text        not null,
  address     text,
  action      text        not null,
  object_kind text        not null,
  object_id   text,
  result      text        not null check (result in ('DONE', 'REFUSED', 'FAILED')),
  fields      jsonb       not null,
  node        text        not null
);
create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_object on audit_event (object_kind, object_id);
create index audit_event_account on audit_event (account, id desc);

create table audit_seal (
  position bigint generated always as identity primary key,
  event_id bigint not null unique,
  hash     text   not null
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;

create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function audit_refuse_change();
create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function audit_refuse_change();

-- Where the product has a database user of its own that makes no tables, the trail is add-only for it by right as well.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'lianxi_app') then
    revoke update, delete, truncate on audit_event, audit_seal from lianxi_app;
  end if;
end $$;
