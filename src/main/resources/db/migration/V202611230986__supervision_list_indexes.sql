-- What the lists look up for each row: the next version of a conclusion, and notices by the days that they cover.
create unique index supervision_conclusion_next on supervision_conclusion (supersedes) where supersedes is not null;
create index supervision_notice_covers on supervision_notice (covers_to desc, id desc);
create index supervision_inspection_finished on supervision_inspection (finished_at) where finished_at is not null;
create index supervision_referral_supersedes on supervision_referral (supersedes) where supersedes is not null;
