-- response -----------------------------------------------------------------------------------------------------------
-- A shop's answers to one question, the newest first: what the page of answers walks until it is full.
create index response_list on response (shop_id, question, first_answered_at, id);
create index reply_list on reply (shop_id, question, first_replied_at, id);
