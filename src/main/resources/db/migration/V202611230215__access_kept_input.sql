-- What somebody had typed when the session ended, for half an hour and for the same account alone (KeptInput).
create table access_kept_input (
  token_digest text        not null primary key,
  account_id   bigint      not null references access_account (id),
  path         text        not null,
  fields       jsonb       not null,
  kept_at      timestamptz not null
);
create index access_kept_input_kept_at on access_kept_input (kept_at);
