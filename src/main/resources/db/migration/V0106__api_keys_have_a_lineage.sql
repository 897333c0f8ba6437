-- Keys of which each was made from the one before are one to whatever counts, and end together: the first names them.
-- Which was made from which is told by the moment: an old key ends whole hours after its successor was made.
ALTER TABLE api_key ADD COLUMN lineage text, ADD COLUMN rotated_at timestamptz;

WITH RECURSIVE made_from AS (
    SELECT DISTINCT ON (young.id) young.id, old.id AS parent
    FROM api_key young
    JOIN api_key old ON old.ends_at IS NOT NULL AND old.created_at < young.created_at
        AND old.role = young.role AND old.label = young.label AND old.sandbox = young.sandbox
        AND old.organisation IS NOT DISTINCT FROM young.organisation
        AND old.profile IS NOT DISTINCT FROM young.profile
        AND old.scopes IS NOT DISTINCT FROM young.scopes
    CROSS JOIN LATERAL (SELECT extract(epoch FROM old.ends_at - young.created_at) + 1) AS overlap (seconds)
    WHERE overlap.seconds BETWEEN 0 AND 168 * 3600 + 1 AND mod(overlap.seconds, 3600) <= 1
    ORDER BY young.id, old.created_at DESC
), chain AS (
    SELECT id, id AS lineage FROM api_key WHERE id NOT IN (SELECT id FROM made_from)
    UNION ALL
    SELECT made_from.id, chain.lineage FROM made_from JOIN chain ON chain.id = made_from.parent
)
UPDATE api_key SET lineage = chain.lineage FROM chain WHERE chain.id = api_key.id;

UPDATE api_key old SET rotated_at = (
    SELECT min(young.created_at) FROM api_key young
    WHERE young.lineage = old.lineage AND young.created_at > old.created_at)
WHERE ends_at IS NOT NULL;

ALTER TABLE api_key ALTER COLUMN lineage SET NOT NULL;
CREATE INDEX api_key_lineage ON api_key (lineage);

-- One row a kind and day for all keys of a lineage.
ALTER TABLE vault.alarm ADD COLUMN counted_as text;
UPDATE vault.alarm SET counted_as = coalesce((SELECT lineage FROM api_key WHERE id = viewer), viewer);
DELETE FROM vault.alarm twice USING vault.alarm one
WHERE twice.kind = one.kind AND twice.day = one.day AND twice.counted_as = one.counted_as
    AND (twice.at, twice.id) > (one.at, one.id);
ALTER TABLE vault.alarm
    ALTER COLUMN counted_as SET NOT NULL,
    DROP CONSTRAINT alarm_kind_viewer_day_key,
    ADD CONSTRAINT alarm_kind_counted_as_day_key UNIQUE (kind, counted_as, day);
