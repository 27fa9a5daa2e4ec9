-- A person's inbox. A reminder asks for nothing any more once the moment it reminds of has passed (worth_until).
create table notification_message (
  id          bigint generated always as identity primary key,
  person      bigint      not null,
  title       text        not null,
  body        text        not null,
  path        text,
  sent_at     timestamptz not null,
  worth_until timestamptz,
  read_at     timestamptz
);
create index notification_message_person on notification_message (person, sent_at desc, id desc);
create index notification_message_unread on notification_message (person) where read_at is null;

-- Mail to be sent: written in the business transaction, delivered after it.
create table notification_outbox (
  id          bigint generated always as identity primary key,
  message_id  text        not null unique,
  address     text        not null,
  recipient   text        not null,
  person      bigint,
  subject     text        not null,
  body        text        not null,
  path        text,
  inbox_copy  boolean     not null,
  state       text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'INBOX_ONLY', 'EXPIRED', 'TOLD')),
  attempts    integer     not null default 0 check (attempts >= 0),
  queued_at   timestamptz not null,
  give_up_at  timestamptz not null,
  worth_until timestamptz,
  next_at     timestamptz,
  settled_at  timestamptz,
  error       text,
  told_by     text,
  told_note   text,
  version     integer     not null default 0,
  check ((state = 'QUEUED') = (next_at is not null))
);
create index notification_outbox_due on notification_outbox (next_at, id) where state = 'QUEUED';
create index notification_outbox_list on notification_outbox (queued_at desc, id desc);

create table notification_outbox_attachment (
  outbox   bigint  not null references notification_outbox (id),
  position integer not null,
  kind     text    not null,
  ref      text    not null,
  primary key (outbox, position)
);

-- One digest per person and reminder moment.
create table notification_digest (
  person     bigint not null,
  occurrence text   not null,
  period     text   not null,
  message    bigint not null references notification_message (id),
  primary key (person, occurrence, period)
);

-- Every reminder that the office sent by hand (催报), counted.
create table notification_urge (
  id           bigint generated always as identity primary key,
  subject_kind text        not null,
  subject      text        not null,
  unit         bigint      not null,
  recipients   integer     not null check (recipients >= 0),
  urged_by     text        not null,
  urged_at     timestamptz not null
);
create index notification_urge_subject on notification_urge (subject_kind, subject, unit);
