-- A draw of a plan's item looks at what the item says (检查重点), however long that is.
alter table supervision_draw drop constraint supervision_draw_focus_check;
alter table supervision_draw add constraint supervision_draw_focus_check check (char_length(focus) between 1 and 500);
