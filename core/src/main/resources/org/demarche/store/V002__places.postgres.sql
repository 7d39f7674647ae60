-- DuckDB skips by its own block statistics; PostgreSQL needs to be told what is looked up.
create index event_article on event (article);
create index event_id on event (id);
create index event_occurrence on event (occurrence);
create index event_unsorted on event (family) where occurrence is null;
create index event_anchor on event (family, firmness, anchor);
create index event_day on event (day);
create index statement_article on statement (article);
create index statement_published on statement (published);
create index party_article on party (article);
create index party_record on party (record);
