-- One row per submitted form: a repeated key gets the first result (Idempotency).
create table shared_form_key (
  account  text        not null,
  form_key text        not null,
  result   text,
  used_at  timestamptz not null,
  primary key (account, form_key)
);
create index shared_form_key_used_at on shared_form_key (used_at);
