-- Where the activity of a claim took place: for people, and for what photos say of their place. Unknown for claims of before.
alter table claims.claim
  add column country text check (country ~ '^[A-Z]{2}$'),
  add column venue text check (length(venue) <= 300);
