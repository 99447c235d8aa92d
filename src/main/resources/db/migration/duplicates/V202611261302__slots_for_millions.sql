-- Among a million claims, slots of sixteen bits are shared by thousands of pictures that have nothing to do with each other.
-- Slots of twenty-four bits are not; and what counts only beside two facts that are the same is found by those two facts.
create function duplicates.part(hash bit(256), place int) returns int language sql immutable as $$
  select (place << 24) | case
    when place < 10 then substring(hash from place * 24 + 1 for 24)::bit(24)::int
    else (substring(hash from (place - 7) * 4 + 1 for 4) || substring(hash from (place + 4) * 4 + 1 for 4)
      || substring(hash from (place + 15) * 4 + 1 for 4) || substring(hash from (place + 26) * 4 + 1 for 4)
      || substring(hash from (place + 37) * 4 + 1 for 4) || substring(hash from (place + 48) * 4 + 1 for 4))::bit(24)::int
  end
$$;

update duplicates.look l set slots = array(
  select distinct duplicates.part(h, place) from unnest(l.hashes) as h cross join generate_series(0, 15) as place
  union
  select slot from unnest(l.slots) as slot where slot < 0
  union
  select (336000000 + ('x' || left(encode(sha256(convert_to(a || '&' || b, 'UTF8')), 'hex'), 8))::bit(32)::bigint
    % 1800000000)::int
  from unnest(l.facts) as a cross join unnest(l.facts) as b
  where left(a, 1) < left(b, 1) and left(a, 1) in ('D', 'N') and left(b, 1) in ('N', 'T'));

drop function duplicates.part(bit, int);
