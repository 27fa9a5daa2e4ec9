-- A person's calendar feed (日历订阅): the secret in its address is known to its reader only.
create table access_feed (
  account_id bigint      primary key references access_account (id),
  digest     bytea       not null unique, -- SHA-256 of the secret
  made_at    timestamptz not null
);
