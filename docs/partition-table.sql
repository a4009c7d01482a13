-- Divides a table of learners' data into hash partitions by the learner (docs/scale.md). Stop the app first, and make a
-- backup. Run this as the owner of the tables, with psql --single-transaction --file, and then VACUUM ANALYZE the table.
-- It copies all rows, so the disk needs room for a second copy of the table.
DO $$
DECLARE
  target constant text := 'Review';
  parts constant int := 16;
  old constant text := target || '_undivided';
  later text[];
  step text;
BEGIN
  EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', target);
  -- The statements that create the keys, checks, references, indexes, and triggers again.
  SELECT array_agg(statement ORDER BY place) INTO later FROM (
    SELECT CASE contype WHEN 'f' THEN 3 ELSE 1 END AS place,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS statement
    FROM pg_constraint WHERE conparentid = 0 AND contype IN ('p', 'u', 'c', 'f')
      AND format('%I', target)::regclass IN (conrelid, confrelid)
    UNION ALL
    SELECT 2, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = format('%I', target)::regclass
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
    UNION ALL
    SELECT 4, pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = format('%I', target)::regclass AND NOT tgisinternal
  ) AS found;
  FOR step IN
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
    FROM pg_constraint WHERE conparentid = 0 AND confrelid = format('%I', target)::regclass
  LOOP
    EXECUTE step;
  END LOOP;
  EXECUTE format('ALTER TABLE %I RENAME TO %I', target, old);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS) PARTITION BY HASH ("learnerId")', target, old);
  FOR part IN 0 .. parts - 1 LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
      target || '_' || part, target, parts, part);
  END LOOP;
  EXECUTE format('INSERT INTO %I SELECT * FROM %I', target, old);
  EXECUTE format('DROP TABLE %I', old);
  FOREACH step IN ARRAY later LOOP
    EXECUTE step;
  END LOOP;
END
$$;
