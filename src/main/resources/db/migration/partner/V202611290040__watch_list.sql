-- The watch list is apart from the standing: overdue terms ask for a look, a suspicion holds the money (F29). Why, and by
-- whom, so that another person lifts it; the trail keeps what was.
alter table partner.partner
  add column watch_reason text check (watch_reason ~ '\S'),
  add column watched_by   text,
  add column watched_at   timestamptz,
  add constraint watched_by_somebody
    check ((watch_reason is null) = (watched_by is null) and (watch_reason is null) = (watched_at is null));
