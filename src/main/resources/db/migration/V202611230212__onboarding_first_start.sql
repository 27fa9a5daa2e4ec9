-- The one-time set-up link (首次设置链接): of its token only a hash is kept.
create table onboarding_setup_link (
    id         bigint generated always as identity primary key,
    token_hash text        not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- The sample group's making: begun and not finished means that the first start was cut off, and the next one begins anew.
create table onboarding_sample (
    id          boolean     primary key default true check (id),
    begun_at    timestamptz not null,
    finished_at timestamptz
);
