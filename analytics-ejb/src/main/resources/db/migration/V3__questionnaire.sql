-- The questionnaire after its first page, and the one reminder.

-- invitation ---------------------------------------------------------------------------------------------------------
-- Invitations sent before this are not reminded: nobody was told that there would be a second mail.
alter table invitation add column reminder_due_at timestamp with time zone;
alter table invitation add column reminded_at timestamp with time zone;
alter table invitation add column reminder_skip_reason varchar(30);
create index invitation_reminder on invitation (state, reminder_due_at);

-- response -----------------------------------------------------------------------------------------------------------
-- Without a score: the question was answered by "not applicable". A question not answered has no row.
alter table response alter column first_score drop not null;
alter table response alter column last_score drop not null;

-- Questions answered by choosing: the codes of what was chosen, separated by commas, and what was typed beside.
create table reply (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    order_id uuid not null references customer_order (id),
    question varchar(40) not null,
    first_choice varchar(400) not null,
    first_words varchar(2000),
    first_replied_at timestamp with time zone not null,
    first_replied_day integer not null,
    last_choice varchar(400) not null,
    last_words varchar(2000),
    last_replied_at timestamp with time zone not null,
    edits integer not null,
    unique (order_id, question)
);
create index reply_shop on reply (shop_id, first_replied_day);

-- Which pages were sent. A page can be sent with nothing on it; its day is that of the order's first reply.
create table survey_step (
    order_id uuid not null references customer_order (id),
    step varchar(10) not null,
    shop_id uuid not null references shop (id),
    primary key (order_id, step)
);
