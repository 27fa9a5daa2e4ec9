-- 问题线索移送: what a case says, whom it concerns, who works on it. Review, signature and handing over are its document's.
-- The ids are random: their order would tell how many cases there are.
create table supervision_referral (
    id           bigint      primary key,
    document_id  bigint      not null unique references document,
    finding_id   bigint      not null references supervision_finding,
    unit_id      bigint      not null references roster_unit,
    kind         text        not null check (kind in ('INACTION', 'SHIRKING', 'MISCONDUCT')),
    title        text        not null,
    receiver     text        not null,
    summary      text        not null,
    opinion      text        not null,
    file         text        not null,
    supervisors  bigint[]    not null check (cardinality(supervisors) > 0),
    persons      bigint[]    not null,
    units        bigint[]    not null check (unit_id = any (units)),
    supersedes   bigint      references supervision_referral,
    relation     text        check (relation in ('CORRECTS', 'VOIDS', 'REPLACES')),
    opened_at    timestamptz not null,
    opened_by    text        not null,
    dropped_at   timestamptz,
    dropped_by   text,
    drop_reason  text,
    version      integer     not null default 0,
    constraint supervision_referral_relation_names_one check ((supersedes is null) = (relation is null)),
    constraint supervision_referral_dropped_says_why check ((dropped_at is null) = (drop_reason is null))
);

-- What happened to a case besides its document's own history.
create table supervision_referral_event (
    id          bigint generated always as identity primary key,
    referral_id bigint      not null references supervision_referral,
    kind        text        not null,
    at          timestamptz not null,
    by_name     text        not null,
    note        text        not null default ''
);
create index supervision_referral_event_referral on supervision_referral_event (referral_id, id);

-- Encrypted archives; only the last one's content is kept. The passphrase is nowhere.
create table supervision_referral_archive (
    id          bigint generated always as identity primary key,
    referral_id bigint      not null references supervision_referral,
    made_at     timestamptz not null,
    made_by     text        not null,
    size        bigint      not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index supervision_referral_archive_referral on supervision_referral_archive (referral_id, id);

create table supervision_referral_archive_piece (
    archive_id bigint  not null references supervision_referral_archive,
    number     integer not null,
    content    bytea   not null,
    primary key (archive_id, number)
);
