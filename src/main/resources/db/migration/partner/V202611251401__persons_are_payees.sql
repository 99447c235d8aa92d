-- Money may also go to a person who works for a partner: with an account and a tax profile of their own, and only with
-- the consent of the employer.
alter table partner.payee drop constraint payee_partner_id_fkey;
alter table partner.payee
  add column employer_id uuid references partner.partner,
  add column username text,
  add column name text,
  add column consented_by text,
  add column consented_at timestamptz,
  add constraint person_with_consent check (num_nulls(employer_id, username, name, consented_by, consented_at) in (0, 5));
create unique index payee_person on partner.payee (employer_id, username) where employer_id is not null;
alter table partner.bank_account drop constraint bank_account_partner_id_fkey;
alter table partner.bank_account add constraint bank_account_of_payee foreign key (partner_id) references partner.payee;
alter table partner.tax_profile drop constraint tax_profile_partner_id_fkey;
alter table partner.tax_profile add constraint tax_profile_of_payee foreign key (partner_id) references partner.payee;
