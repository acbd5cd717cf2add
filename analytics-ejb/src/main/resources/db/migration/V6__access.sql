-- Users are invited and choose their own passwords; keys say when they were last used; mails without a shop.

-- account ------------------------------------------------------------------------------------------------------------
-- "invited_at" is there until a first password was chosen.
alter table app_user add column invited_at timestamp with time zone;
alter table app_user add column last_sign_in_at timestamp with time zone;
alter table api_key add column last_used_at timestamp with time zone;

-- A way to choose a password, sent by mail: works once, until valid_until. Of the token only its SHA-256 is kept.
create table password_link (
    id uuid primary key,
    user_id uuid not null references app_user (id),
    purpose varchar(12) not null,
    token_hash varchar(43) not null unique,
    created_at timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    used_at timestamp with time zone
);
create index password_link_user on password_link (user_id, created_at);

create index audit_entry_actor on audit_entry (actor, at);

-- outbox -------------------------------------------------------------------------------------------------------------
-- Without a shop: a mail of the installation to one of its users. No shop's outbox shows it.
alter table outbox_mail alter column shop_id drop not null;
