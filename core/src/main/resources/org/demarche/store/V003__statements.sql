-- What a statement record has beyond its texts, so that it comes back whole. quote_spans: |start-end|start-end|, as the lists are framed.
alter table statement add column when_start integer;
alter table statement add column when_end integer;
alter table statement add column basis varchar;
alter table statement add column quote_spans varchar;
alter table statement add column stance_text varchar;
alter table statement add column stance_start integer;
alter table statement add column stance_end integer;
