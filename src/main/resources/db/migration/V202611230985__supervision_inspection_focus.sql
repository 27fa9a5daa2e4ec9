-- An inspection of a plan's item looks at what the item says (检查重点), however long that is.
alter table supervision_inspection drop constraint supervision_inspection_focus_check;
alter table supervision_inspection add constraint supervision_inspection_focus_check check (char_length(focus) <= 500);
