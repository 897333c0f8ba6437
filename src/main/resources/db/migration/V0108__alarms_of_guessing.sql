-- Many names were tried in vain. Such an alarm is told again in each part of a day in which it goes on; the others stand once
-- a day, in its part 0. Which kinds there are stands in the code.
ALTER TABLE vault.alarm DROP CONSTRAINT alarm_kind_check;
ALTER TABLE vault.alarm ADD CONSTRAINT alarm_kind_check CHECK (kind ~ '^[A-Z_]{1,40}$');
ALTER TABLE vault.alarm ADD COLUMN part integer NOT NULL DEFAULT 0;
ALTER TABLE vault.alarm DROP CONSTRAINT alarm_kind_counted_as_day_key;
ALTER TABLE vault.alarm ADD CONSTRAINT alarm_kind_counted_as_day_part_key UNIQUE (kind, counted_as, day, part);
