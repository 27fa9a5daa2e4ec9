-- Which alerts a person was told of: each once, until its state or its date changes.
create table notification_told (
  person  bigint      not null,
  subject text        not null,
  mark    text        not null,
  told_at timestamptz not null,
  primary key (person, subject, mark)
);
