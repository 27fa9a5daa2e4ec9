-- 限制知悉: a restricted document lies outside every scope. The column stands with the row so that no query needs to know which
-- series are restricted; it carries no check code, so that /verify cannot find it.
alter table document add column restricted boolean not null default false;
alter table document drop constraint document_signed_is_complete;
alter table document add constraint document_signed_is_complete check (
    (state in ('DRAFT', 'IN_REVIEW')) = (number is null)
    and (number is null) = (year is null)
    and (number is null) = (dated is null)
    and (number is null) = (signed_by is null)
    and (number is null) = (signed_at is null)
    and (number is null or restricted) = (check_code is null));
alter table document add constraint document_referral_is_restricted check (restricted = (series = 'DISCIPLINARY_REFERRAL'));
