-- Which leader of the group is in charge of a unit (分管领导), from which day and by which document.
create table roster_charge (
  id             bigint generated always as identity primary key,
  unit_id        bigint  not null references roster_unit,
  person_id      bigint  not null references roster_person,
  valid_from     date    not null,
  valid_until    date check (valid_until >= valid_from),
  valid          daterange generated always as (daterange(valid_from, valid_until)) stored,
  document       text    not null,
  ordered_on     date    not null,
  end_document   text,
  end_ordered_on date,
  version        integer not null default 0,
  constraint roster_charge_one_leader
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&)
);
create index roster_charge_person on roster_charge (person_id);
