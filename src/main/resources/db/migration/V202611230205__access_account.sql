-- Accounts (账号): who may log in. Units and powers come from the roster of the day, never from here.
create table access_account (
  id                  bigint generated always as identity primary key,
  login               text        not null,
  login_key           text        not null unique, -- NFKC, lower case: 'Ａdmin' and 'admin' are one login
  login_digest        text        not null unique, -- what failures are counted by (access_attempt.subject)
  name                text        not null,
  person_id           bigint      unique references roster_person (id), -- one account per person; none for the 三员
  password            text        not null,
  password_changed_at timestamptz not null,
  must_change         boolean     not null,
  slip_until          timestamptz, -- a one-time password works until then
  enabled             boolean     not null,
  sample              boolean     not null,
  language            text        not null check (language in ('ZH', 'EN')),
  large_text          boolean     not null,
  stamp               text        not null, -- changes with password and disabling: sessions of another stamp are over
  opened_at           timestamptz not null,
  opened_by           bigint      references access_account (id),
  last_login_at       timestamptz,
  version             int         not null
);

-- The last passwords, so that they are not chosen again.
create table access_old_password (
  account_id bigint      not null references access_account (id),
  password   text        not null,
  changed_at timestamptz not null,
  primary key (account_id, changed_at)
);

-- Granted roles (角色授权), dated; the other roles follow from the roster.
create table access_grant (
  id         bigint generated always as identity primary key,
  account_id bigint      not null references access_account (id),
  role       text        not null
             check (role in ('OFFICE', 'LEADER', 'SUPERVISOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  granted_at timestamptz not null,
  granted_by bigint      references access_account (id),
  revoked_at timestamptz,
  revoked_by bigint      references access_account (id),
  version    int         not null,
  check (revoked_at >= granted_at)
);
create unique index access_grant_once on access_grant (account_id, role) where revoked_at is null;
create unique index access_grant_one_administrator on access_grant (account_id)
  where revoked_at is null and role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');

-- Failed log-ins, counted for all nodes. The subject is a digest: people type passwords into the wrong field.
create table access_attempt (
  subject      text        not null,
  network      text        not null,
  failures     int         not null,
  since        timestamptz not null,
  locked_until timestamptz,
  primary key (subject, network)
);
create index access_attempt_since on access_attempt (since);

-- Networks from which an account has logged in: somebody else's failures elsewhere do not lock it out there.
create table access_known_network (
  account_id    bigint      not null references access_account (id),
  network       text        not null,
  last_login_at timestamptz not null,
  primary key (account_id, network)
);

-- Spring Session's tables, as it ships them.
create table spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);
