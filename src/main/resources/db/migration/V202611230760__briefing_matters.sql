-- A section of its own for tasks, problems and quantities; earlier briefings have none.
alter table briefing add column matters text not null default '' check (char_length(matters) <= 50000);
alter table briefing alter column matters drop default;
