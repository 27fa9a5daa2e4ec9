-- Which keys sealed the data, by fingerprint: a start with another key is refused instead of showing nothing.
create table shared_secret_key (
  version     integer primary key,
  fingerprint text    not null
);
