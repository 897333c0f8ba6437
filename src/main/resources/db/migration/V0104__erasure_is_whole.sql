-- Whatever belongs to a person goes with the profile, and nothing of somebody who is gone can be written any more: a row
-- that another request writes at the same moment waits for the erasure, or the erasure for it.
DELETE FROM account WHERE profile IS NOT NULL AND profile NOT IN (SELECT id FROM profile);
DELETE FROM api_key WHERE profile IS NOT NULL AND profile NOT IN (SELECT id FROM profile);
DELETE FROM offer WHERE profile IS NOT NULL AND profile NOT IN (SELECT id FROM profile);
DELETE FROM vault.person_key WHERE person NOT IN (SELECT id FROM profile);
DELETE FROM vault.employer_block WHERE person NOT IN (SELECT id FROM profile);
DELETE FROM vault.honey WHERE profile NOT IN (SELECT id FROM profile);
DELETE FROM contact_request WHERE person NOT IN (SELECT id FROM profile);
DELETE FROM assistance WHERE person NOT IN (SELECT id FROM profile);
DELETE FROM profile_use WHERE profile NOT IN (SELECT id FROM profile);
DELETE FROM kept_orientation WHERE profile NOT IN (SELECT id FROM profile);

ALTER TABLE account ADD FOREIGN KEY (profile) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE api_key ADD FOREIGN KEY (profile) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE offer ADD FOREIGN KEY (profile) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE vault.person_key ADD FOREIGN KEY (person) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE vault.employer_block ADD FOREIGN KEY (person) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE vault.honey ADD FOREIGN KEY (profile) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE contact_request ADD FOREIGN KEY (person) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE assistance ADD FOREIGN KEY (person) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE profile_use ADD FOREIGN KEY (profile) REFERENCES profile ON DELETE CASCADE;
ALTER TABLE kept_orientation ADD FOREIGN KEY (profile) REFERENCES profile ON DELETE CASCADE;
