-- Articles that a server has accepted and not yet read: what is here survives its end. A failure stays with its reason.
create table accepted (
  number bigint not null, id varchar not null, published date not null, outlet varchar not null, url varchar not null,
  title varchar not null, language varchar not null, text varchar not null, failure varchar);
