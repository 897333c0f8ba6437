-- After each migration: the role of the service reads and writes rows, and can do nothing else. Where it migrates itself
-- (a database of one's own with one role), it owns everything and there is nothing to give.
DO $$
DECLARE
    service CONSTANT text := '${service}';
    each    record;
BEGIN
    IF service IN ('', current_user) THEN
        RETURN;
    END IF;
    -- Commands beside the service migrate as well: one after another.
    PERFORM pg_advisory_xact_lock(hashtext('rights of the service'));
    FOR each IN
        SELECT DISTINCT nspname AS schema FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind = 'r' AND pg_has_role(relowner, 'USAGE') AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', each.schema, service);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
                       each.schema, service);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO %I', each.schema, service);
    END LOOP;
    FOR each IN
        SELECT c.oid::regclass AS name, relkind, relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind IN ('r', 'S') AND pg_has_role(relowner, 'USAGE')
          AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    LOOP
        IF each.relkind = 'S' THEN
            EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO %I', each.name, service);
        ELSIF each.relname = 'flyway_schema_history' THEN
            EXECUTE format('REVOKE ALL ON %s FROM %I', each.name, service);
            EXECUTE format('GRANT SELECT ON %s TO %I', each.name, service);
        ELSE
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', each.name, service);
        END IF;
        -- An import tells the planner what it brought; older servers know no such right and pass over the wish.
        IF each.relname IN ('concepts', 'concept_names', 'occupation_skill', 'skill_relation')
           AND current_setting('server_version_num')::integer >= 170000 THEN
            EXECUTE format('GRANT MAINTAIN ON %s TO %I', each.name, service);
        END IF;
    END LOOP;
END $$;
