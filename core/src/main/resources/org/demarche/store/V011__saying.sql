-- How a saying is reported. hedges: |start-end:words|, as the lists are framed; told_in: id of the statement that reports this one.
alter table statement add column means varchar;
alter table statement add column hedges varchar;
alter table statement add column topics varchar;
alter table statement add column told_in varchar;
