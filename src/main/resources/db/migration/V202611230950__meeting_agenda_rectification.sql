-- 督查整改事项落实情况 is an agenda item of its own, collective like what is late.
alter table meeting_agenda_item drop constraint meeting_agenda_item_kind_check;
alter table meeting_agenda_item add constraint meeting_agenda_item_kind_check
    check (kind in ('DECISIONS', 'LATE', 'RECTIFICATION', 'PROBLEM', 'STOPPED', 'EXTENSION', 'UNDERTAKER', 'OWN'));
