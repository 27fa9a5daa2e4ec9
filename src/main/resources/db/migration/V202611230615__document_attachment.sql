-- Attachments (附件): staged by an account while its form is open, bound to a thing in the transaction that writes it.
create table document_attachment (
    id          uuid        primary key,
    feature     text        not null,
    file_name   text        not null check (length(file_name) between 1 and 150),
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    account_id  bigint,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    owner_kind  text,
    owner_id    bigint,
    place       integer,
    bound_at    timestamptz,
    constraint document_attachment_bound_is_complete check (
        (owner_kind is null) = (owner_id is null)
        and (owner_kind is null) = (place is null)
        and (owner_kind is null) = (bound_at is null))
);
create index document_attachment_owner on document_attachment (owner_kind, owner_id, place) where owner_kind is not null;
create index document_attachment_staged on document_attachment (uploaded_at) where owner_kind is null;
comment on column document_attachment.account_id is 'who staged it; null for the product itself (sample)';

-- The content in pieces, so that nobody ever holds a whole file in memory.
create table document_attachment_chunk (
    attachment_id uuid    not null references document_attachment on delete cascade,
    number        integer not null check (number >= 0),
    content       bytea   not null check (octet_length(content) between 1 and 262144),
    primary key (attachment_id, number)
);
-- Uploads are compressed already.
alter table document_attachment_chunk alter column content set storage external;

create function document_keep_attachment() returns trigger language plpgsql as $$
begin
  raise exception 'a bound attachment is never changed';
end $$;

-- Staged files are bound once, or swept; bound ones stand.
create trigger document_attachment_stands before update on document_attachment
    for each row when (old.owner_kind is not null or
        (old.id, old.feature, old.file_name, old.media_type, old.size, old.sha256, old.account_id, old.uploaded_by,
         old.uploaded_at)
        is distinct from
        (new.id, new.feature, new.file_name, new.media_type, new.size, new.sha256, new.account_id, new.uploaded_by,
         new.uploaded_at))
    execute function document_keep_attachment();
create trigger document_attachment_is_kept before delete on document_attachment
    for each row when (old.owner_kind is not null) execute function document_keep_attachment();

create function document_keep_attachment_chunk() returns trigger language plpgsql as $$
declare
  of_attachment uuid := case when tg_op = 'INSERT' then new.attachment_id else old.attachment_id end;
begin
  if tg_op = 'UPDATE' or exists (
      select 1 from document_attachment where id = of_attachment and owner_kind is not null) then
    raise exception 'the content of a bound attachment is never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger document_attachment_chunk_stands before insert or update or delete on document_attachment_chunk
    for each row execute function document_keep_attachment_chunk();
