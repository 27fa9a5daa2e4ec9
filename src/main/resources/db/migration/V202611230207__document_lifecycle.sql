-- Official documents (公文): numbers, approval, what signing froze, and whom a document was sent to.

-- A series counts its numbers itself, in the signing transaction: a sequence would leave gaps on rollback.
create table document_series (
    code          text    primary key,
    first_number  integer not null default 1 check (first_number >= 1),
    next_overall  integer not null default 1 check (next_overall >= 1),
    used          boolean not null default false
);
comment on column document_series.first_number is 'number of the first document ever signed; a setting until then';
comment on column document_series.next_overall is '总第, never restarts';

create table document_series_year (
    code        text    not null references document_series,
    year        integer not null,
    next_number integer not null,
    primary key (code, year)
);

create table document (
    id            bigint  generated always as identity primary key,
    series        text    not null,
    title         text    not null,
    state         text    not null check (state in ('DRAFT', 'IN_REVIEW', 'SIGNED', 'ISSUED', 'WITHDRAWN')),
    drafted_by    text    not null,
    drafter       bigint,
    drafted_at    timestamptz not null,
    submitted_by  text,
    submitted_at  timestamptz,
    return_reason text,
    supersedes    bigint  references document,
    relation      text    check (relation in ('CORRECTS', 'VOIDS', 'REPLACES')),
    year          integer,
    number        integer,
    overall       integer,
    dated         date,
    signed_by     text,
    signer        bigint,
    signed_at     timestamptz,
    on_paper      boolean,
    recorded_by   text,
    check_code    text    unique,
    issued_at     timestamptz,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdraw_reason text,
    version       integer not null default 0,
    constraint document_relation_names_one check ((supersedes is null) = (relation is null)),
    constraint document_signed_is_complete check (
        (state in ('DRAFT', 'IN_REVIEW')) = (number is null)
        and (number is null) = (year is null)
        and (number is null) = (dated is null)
        and (number is null) = (signed_by is null)
        and (number is null) = (signed_at is null)
        and (number is null) = (check_code is null)),
    constraint document_not_dated_before_its_draft check (dated >= (drafted_at at time zone 'Asia/Shanghai')::date)
);
-- A withdrawn document was never sent: the one that replaces it takes over its number.
create unique index document_number on document (series, year, number) where state <> 'WITHDRAWN';
create unique index document_overall on document (series, overall) where state <> 'WITHDRAWN';
create index document_state on document (series, state);

-- What signing froze: the file, the data it was made from, the roster of its day. Never changed again.
create table document_frozen (
    document_id bigint  primary key references document,
    pdf         bytea   not null,
    sha256      text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    data        text    not null,
    roster      text    not null
);

create table document_event (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references document,
    kind        text        not null check (kind in (
        'DRAFTED', 'SUBMITTED', 'RETURNED', 'SIGNED', 'SIGNED_ON_PAPER', 'SENT', 'WITHDRAWN')),
    at          timestamptz not null,
    by_name     text        not null,
    note        text
);
create index document_event_document on document_event (document_id, id);

-- One recipient by one way; in-product ways carry 已读 and 签收, the others who took it and when.
create table document_delivery (
    id           bigint generated always as identity primary key,
    document_id  bigint      not null references document,
    person_id    bigint,
    unit_id      bigint,
    name         text        not null,
    post         text        not null default '',
    channel      text        not null check (channel in ('INBOX', 'EMAIL', 'PAPER', 'FAX', 'OA', 'CONFIDENTIAL', 'IN_PERSON')),
    address      text,
    sent_at      timestamptz not null,
    sent_by      text        not null,
    received_by  text,
    received_at  timestamptz,
    opened_at    timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    constraint document_delivery_mail_has_an_address check (channel <> 'EMAIL' or address is not null),
    constraint document_delivery_receiver_has_a_time check ((received_by is null) = (received_at is null))
);
create index document_delivery_document on document_delivery (document_id, id);
create index document_delivery_person on document_delivery (person_id) where person_id is not null;
create index document_delivery_unit on document_delivery (unit_id) where unit_id is not null;

create function document_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a signed document is never changed';
end $$;

create trigger document_frozen_for_good before update or delete on document_frozen
    for each row execute function document_refuse_change();
create trigger document_event_append_only before update or delete on document_event
    for each row execute function document_refuse_change();
create trigger document_signed_is_kept before delete on document
    for each row when (old.number is not null) execute function document_refuse_change();
create trigger document_signed_stands before update on document
    for each row when (old.number is not null and
        (old.series, old.title, old.drafted_by, old.drafted_at, old.supersedes, old.relation, old.year, old.number,
         old.overall, old.dated, old.signed_by, old.signer, old.signed_at, old.on_paper, old.recorded_by, old.check_code)
        is distinct from
        (new.series, new.title, new.drafted_by, new.drafted_at, new.supersedes, new.relation, new.year, new.number,
         new.overall, new.dated, new.signed_by, new.signer, new.signed_at, new.on_paper, new.recorded_by, new.check_code)
        or old.number is not null and new.state in ('DRAFT', 'IN_REVIEW'))
    execute function document_refuse_change();
