-- Names that may mean one supplier. The bar is higher than the extension's: below it no name counts as another one of a
-- supplier, and the index has far less to compare among thousands of names that share a word.
create function duplicates.suppliers_alike(asked text, but text, most int)
  returns table (name text, words text, tax_id text)
  language sql stable
  set pg_trgm.similarity_threshold = 0.5
as $$
  select s.name, s.words, s.tax_id from duplicates.supplier s
  where s.words operator(public.%) asked and s.name <> but
  order by public.similarity(s.words, asked) desc, s.name limit most
$$;
