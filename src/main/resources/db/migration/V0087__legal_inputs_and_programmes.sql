-- What led to a legal answer can tell a status. It is sealed from now on; what was kept in the open before is taken out,
-- and asked again. The answer stays.
UPDATE profile SET facts = facts #- '{rightToWork,document}' #- '{rightToWork,checkedOn}'
WHERE jsonb_exists(facts, 'rightToWork');
UPDATE profile SET facts = jsonb_set(facts, '{rightToWork,askAgainOn}',
        to_jsonb(to_char(date_trunc('month', CAST(facts #>> '{rightToWork,askAgainOn}' AS date)), 'YYYY-MM-DD')))
WHERE facts #>> '{rightToWork,askAgainOn}' IS NOT NULL;
UPDATE profile SET facts = facts - 'languageRelief'
WHERE facts #>> '{languageRelief,kind}' IS DISTINCT FROM 'STANDARD' AND jsonb_exists(facts, 'languageRelief');

-- Positive action: a programme with a legal basis, opened by somebody for a time. Who takes part is sealed in the vault.
CREATE TABLE programme (
    id          uuid        PRIMARY KEY,
    name        text        NOT NULL CHECK (name <> ''),
    legal_basis text        NOT NULL CHECK (legal_basis <> ''),
    from_on     date        NOT NULL,
    until_on    date        NOT NULL CHECK (until_on >= from_on),
    opened_by   text        NOT NULL CHECK (opened_by <> ''),
    opened_at   timestamptz NOT NULL,
    closed_by   text,
    closed_at   timestamptz,
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
