-- Who was competent when an extension was asked for, so that a list of those for the 组长 need not reckon each one anew; the decision
-- itself goes by its own moment. Of those asked before only what is never the office director's is known.
alter table project_extension add column expected text;
update project_extension set expected = 'HEAD_ONLY' where state = 'ASKED' and kind = 'permit-target';
update project_extension asked set expected = 'FURTHER'
 where state = 'ASKED' and expected is null
   and exists (select 1 from project_extension before
                where before.kind = asked.kind and before.subject_id = asked.subject_id and before.state = 'GRANTED');
create index project_extension_expected on project_extension (expected, id) where state = 'ASKED';
