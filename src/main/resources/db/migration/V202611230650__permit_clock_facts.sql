-- What a step's clock runs on: receipts with their 补正, stops with ground and notice, extensions with who approved them.

alter table permit_limit
    add column extension_max   integer check (extension_max between 1 and 365),
    add column extension_basis text;
comment on column permit_limit.extension_max is 'days in the limit''s own unit by which the authority''s head may extend it, once; empty: its law knows no extension';

update permit_limit set extension_max = 10,
       extension_basis = '《行政许可法》第四十二条（经本行政机关负责人批准，可以延长十日）'
 where legal_basis like '《行政许可法》第四十二条%' and amount = 20 and unit = 'WORKING';
update permit_limit set extension_max = 40,
       extension_basis = '国务院令第673号第十一条（经本机关主要负责人批准，延长期限不得超过四十个工作日）'
 where legal_basis like '国务院令第673号%' and amount = 20 and unit = 'WORKING';

alter table permit_step
    add column filings     text    not null default '',
    add column extended_by integer not null default 0,
    add column extensions  integer not null default 0;
comment on column permit_step.filings is 'receipts, each with the day on which 补正 was asked for: 2017-01-10/2017-01-12;2017-01-20/';
update permit_step
   set filings = submitted_on || '/' || case when state = 'SUPPLEMENTING' then last_on::text else '' end
 where submitted_on is not null;

alter table permit_step_event
    add column stop_from     date,
    add column ground        text check (ground in (
        'HEARING', 'TENDER', 'AUCTION', 'INSPECTION', 'TESTING', 'QUARANTINE', 'APPRAISAL', 'EXPERT_REVIEW',
        'SUPERIOR_APPROVAL', 'APPLICANT_SUPPLEMENT')),
    add column notice_number text,
    add column notice_on     date,
    add column extended_by   integer check (extended_by > 0),
    add column approved_by   text,
    add column due_before    date,
    add column due_after     date,
    drop constraint permit_step_event_action_check,
    add constraint permit_step_event_action_check check (action in (
        'START_PREPARING', 'SUBMIT', 'ASK_SUPPLEMENT', 'SUPPLEMENT', 'DECLINE', 'ACCEPT', 'BEGIN_REVIEW', 'END_REVIEW',
        'STOP', 'EXTEND', 'PROLONG', 'GRANT', 'REFUSE', 'DELIVER', 'WITHDRAW', 'MARK_NOT_NEEDED', 'REFILE', 'STRIKE')),
    add constraint permit_step_event_stop_has_first_day check ((action = 'STOP') = (stop_from is not null)),
    add constraint permit_step_event_extension_has_days check (
        (action in ('EXTEND', 'PROLONG')) = (extended_by is not null and due_before is not null and due_after is not null));
