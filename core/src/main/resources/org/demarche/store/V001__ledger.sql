-- One schema for DuckDB and PostgreSQL. Spans count UTF-16 units of article.text. Lists are parted and framed by '|'.
create table article (
  id varchar primary key, published date not null, known date not null, outlet varchar not null, url varchar not null,
  title varchar not null, language varchar not null, text varchar not null, digest varchar not null,
  sketch varchar not null, sentences integer not null, coder varchar not null);
create table event (
  id varchar not null, article varchar not null, published date not null, known date not null, outlet varchar not null,
  type varchar not null, mode varchar not null, context varchar not null, aux varchar not null, firmness varchar not null,
  actor varchar not null, recipient varchar not null, parties varchar not null,
  quad integer not null, score double precision not null, cameo varchar not null, goldstein double precision not null,
  when_text varchar, when_start integer, when_end integer, from_day date, to_day date, basis varchar,
  place_text varchar, place_start integer, place_end integer, place varchar, place_country varchar,
  lat double precision, lon double precision, place_id varchar,
  by_name varchar, by_country varchar, by_sectors varchar, by_statement varchar, same varchar,
  condition_text varchar, condition_start integer, condition_end integer,
  killed_min integer, killed_max integer, killed_text varchar, killed_start integer, killed_end integer,
  injured_min integer, injured_max integer, injured_text varchar, injured_start integer, injured_end integer,
  size_min integer, size_max integer, size_text varchar, size_start integer, size_end integer,
  evidence varchar not null, evidence_start integer not null, evidence_end integer not null,
  trigger_start integer not null, trigger_end integer not null,
  rule varchar not null, confidence double precision not null,
  family varchar not null, day date not null, anchor date not null, occurrence varchar);
create table statement (
  id varchar not null, article varchar not null, published date not null, known date not null, outlet varchar not null,
  speaker varchar not null, speaker_country varchar, addressee varchar, form varchar not null,
  cue varchar not null, cue_start integer not null, cue_end integer not null,
  content varchar not null, content_start integer not null, content_end integer not null,
  quotes varchar not null, when_text varchar, from_day date, to_day date, channel varchar,
  toward varchar, polarity double precision, events varchar not null,
  rule varchar not null, confidence double precision not null);
create table party (
  record varchar not null, article varchar not null, side varchar not null, position integer not null,
  country varchar, sectors varchar not null, name varchar not null, item varchar,
  text varchar not null, text_start integer not null, text_end integer not null, resolved_by varchar not null);
create table run (id integer not null, mark date, finished boolean not null);
create view occurrence as
  select root.occurrence as id, root.type, root.mode, root.firmness, root.actor, root.recipient, root.parties, root.quad,
         root.score, root.goldstein, root.day, told.reports, told.first_report, told.last_report, told.claimed,
         told.killed_min, told.killed_max, root.evidence
  from event root
  join (select occurrence, count(distinct article) as reports, min(published) as first_report,
               max(published) as last_report, min(case when by_name is null then 0 else 1 end) = 1 as claimed,
               min(killed_min) as killed_min, max(killed_max) as killed_max
        from event where occurrence is not null group by occurrence) told on told.occurrence = root.id;
