-- Countersigning (会签): units that the office asks for their word on a document in review. A document that is sent back
-- lets the open ones lapse; what was answered stands.
create table document_countersign (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references document,
    unit_id     bigint      not null references roster_unit,
    page        text        not null,
    due         date        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    lapsed_at   timestamptz,
    agreed      boolean,
    words       text        not null default '',
    answered_by text,
    answerer    bigint,
    told_by     text,
    told_how    text,
    told_at     timestamptz,
    answered_at timestamptz,
    constraint document_countersign_answer_is_complete
        check ((answered_at is null) = (agreed is null) and (answered_at is null) = (answered_by is null)),
    constraint document_countersign_opinion_has_words check (agreed or agreed is null or words <> ''),
    constraint document_countersign_filed_for_is_complete
        check ((told_by is null) = (told_how is null) and (told_by is null) = (told_at is null)),
    constraint document_countersign_answered_or_lapsed check (answered_at is null or lapsed_at is null)
);
comment on column document_countersign.page is 'the document''s page, as /orders/7';
create unique index document_countersign_open on document_countersign (document_id, unit_id)
    where answered_at is null and lapsed_at is null;
create index document_countersign_document on document_countersign (document_id, id);
create index document_countersign_unit on document_countersign (unit_id);

create trigger document_countersign_stands before update or delete on document_countersign
    for each row when (old.answered_at is not null or old.lapsed_at is not null) execute function document_refuse_change();

alter table document_event drop constraint document_event_kind_check;
alter table document_event add constraint document_event_kind_check check (kind in (
    'DRAFTED', 'SUBMITTED', 'RETURNED', 'COUNTERSIGN_ASKED', 'AGREED', 'OPINION', 'COUNTERSIGN_CANCELLED', 'SIGNED',
    'SIGNED_ON_PAPER', 'SENT', 'WITHDRAWN'));
