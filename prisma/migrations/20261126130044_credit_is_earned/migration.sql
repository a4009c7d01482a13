-- The date of an instant in a time zone, from midnight to midnight. A zone that this server does not know counts as UTC:
-- an unknown name must never keep an answer from being stored.
CREATE FUNCTION calendar_day(instant timestamptz, zone text) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (instant AT TIME ZONE zone)::date;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN (instant AT TIME ZONE 'UTC')::date;
END $$;

-- Places from before this migration keep the day that they were judged by, so that nobody's credit changes.
ALTER TABLE "Enrolment" ADD COLUMN     "joinedOn" DATE;
UPDATE "Enrolment" SET "joinedOn" = "sharedFrom";
ALTER TABLE "Enrolment" ALTER COLUMN "joinedOn" SET NOT NULL;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "earnsCredit" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "issuedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CreditDay" (
    "learnerId" UUID NOT NULL,
    "timeZone" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "conceptCount" INTEGER NOT NULL,

    CONSTRAINT "CreditDay_pkey" PRIMARY KEY ("learnerId","timeZone","day")
);

-- CreateTable
CREATE TABLE "KeptCreditDay" (
    "learnerId" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "KeptCreditDay_pkey" PRIMARY KEY ("learnerId","day")
);

-- AddForeignKey
ALTER TABLE "CreditDay" ADD CONSTRAINT "CreditDay_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptCreditDay" ADD CONSTRAINT "KeptCreditDay_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Credit earned before this migration stays: these days counted by the rule of then, five responses of any kind.
INSERT INTO "KeptCreditDay" ("learnerId", "day")
SELECT DISTINCT t."learnerId", t."studyDay" FROM "StudyTally" t
JOIN "Enrolment" e ON e."learnerId" = t."learnerId" AND e."role" = 'learner' AND t."studyDay" >= e."sharedFrom"
WHERE t."responseCount" >= 5;

-- Credit days follow every review and every retraction in the same transaction. A concept counts once a day, so a review
-- changes the count only where no other review of the concept earns credit on that day and stands. "as_of" is the place in
-- the learner's log up to which others are looked at: many rows may be written by one statement. Study days of one calendar
-- day differ by less than three, whatever time zones the learner chose in between.
CREATE FUNCTION credit_days_changed(learner uuid, turn text, as_of integer) RETURNS TABLE ("timeZone" text, "day" date) LANGUAGE sql STABLE AS $$
  SELECT z."timeZone", z."day"
  FROM "Review" r
  CROSS JOIN LATERAL (
    SELECT DISTINCT c."timeZone", calendar_day(r."at", c."timeZone") AS "day"
    FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."learnerId" = learner AND e."role" = 'learner'
  ) z
  WHERE r."learnerId" = learner AND r."turnId" = turn AND r."earnsCredit" AND NOT EXISTS (
    SELECT 1 FROM "Review" o
    WHERE o."learnerId" = learner AND o."conceptId" = r."conceptId"
      AND o."studyDay" BETWEEN r."studyDay" - 3 AND r."studyDay" + 3
      AND o."earnsCredit" AND o."turnId" <> r."turnId" AND o."seq" < as_of
      AND calendar_day(o."at", z."timeZone") = z."day"
      AND NOT EXISTS (SELECT 1 FROM "Retraction" x
        WHERE x."learnerId" = o."learnerId" AND x."turnId" = o."turnId" AND x."seq" < as_of));
$$;

CREATE FUNCTION credit_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CreditDay" AS c ("learnerId", "timeZone", "day", "conceptCount")
  SELECT NEW."learnerId", d."timeZone", d."day", 1 FROM credit_days_changed(NEW."learnerId", NEW."turnId", NEW."seq") d
  ON CONFLICT ("learnerId", "timeZone", "day") DO UPDATE SET "conceptCount" = c."conceptCount" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER review_is_credited AFTER INSERT ON "Review" FOR EACH ROW WHEN (NEW."earnsCredit") EXECUTE FUNCTION credit_review();

CREATE FUNCTION uncredit_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CreditDay" c SET "conceptCount" = c."conceptCount" - 1
  FROM credit_days_changed(NEW."learnerId", NEW."turnId", NEW."seq") d
  WHERE c."learnerId" = NEW."learnerId" AND c."timeZone" = d."timeZone" AND c."day" = d."day";
  DELETE FROM "CreditDay" WHERE "learnerId" = NEW."learnerId" AND "conceptCount" = 0;
  RETURN NULL;
END $$;
CREATE TRIGGER retraction_is_uncredited AFTER INSERT ON "Retraction" FOR EACH ROW EXECUTE FUNCTION uncredit_review();

-- What reviews add up to, counted again for one learner or for all, from the day on which they joined: credit days are nothing but this.
CREATE FUNCTION rebuild_credit_days(one uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "CreditDay" WHERE one IS NULL OR "learnerId" = one;
  INSERT INTO "CreditDay" ("learnerId", "timeZone", "day", "conceptCount")
  SELECT z."learnerId", z."timeZone", d."day", count(DISTINCT r."conceptId")
  FROM (
    SELECT e."learnerId", c."timeZone", min(e."joinedOn") AS "joinedOn"
    FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."role" = 'learner' AND (one IS NULL OR e."learnerId" = one) GROUP BY e."learnerId", c."timeZone"
  ) z
  JOIN "Review" r ON r."learnerId" = z."learnerId" AND r."earnsCredit" AND r."studyDay" >= z."joinedOn" - 3
  CROSS JOIN LATERAL (SELECT calendar_day(r."at", z."timeZone") AS "day") d
  WHERE d."day" >= z."joinedOn"
    AND NOT EXISTS (SELECT 1 FROM "Retraction" x WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
  GROUP BY z."learnerId", z."timeZone", d."day";
$$;

-- Who joins may have studied earlier on the same day. The lock keeps an answer of that very moment from being missed:
-- each answer writes the learner's row.
CREATE FUNCTION credit_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Learner" WHERE "id" = NEW."learnerId" FOR NO KEY UPDATE;
  PERFORM rebuild_credit_days(NEW."learnerId");
  RETURN NULL;
END $$;
CREATE TRIGGER enrolment_is_credited AFTER INSERT ON "Enrolment" FOR EACH ROW WHEN (NEW."role" = 'learner') EXECUTE FUNCTION credit_enrolment();

-- Tallies tell self-graded responses apart: what counts as right there is what we marked.
ALTER TABLE "StudyTally" ADD COLUMN     "selfGradedCount" INTEGER NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION rebuild_study_tallies(one uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "StudyTally" WHERE one IS NULL OR "learnerId" = one;
  INSERT INTO "StudyTally" ("learnerId", "studyDay", "responseCount", "countedCount", "rightCount", "elapsedMs", "selfGradedCount")
  SELECT r."learnerId", r."studyDay", count(*), count(*) FILTER (WHERE NOT r."practice" AND r."form" <> 'flashcard'),
    count(*) FILTER (WHERE NOT r."practice" AND r."form" <> 'flashcard' AND r."outcome" IN ('right', 'partly-right')),
    sum(r."elapsedMs"), count(*) FILTER (WHERE r."form" = 'flashcard')
  FROM "Review" r
  WHERE (one IS NULL OR r."learnerId" = one) AND NOT EXISTS (SELECT 1 FROM "Retraction" x
    WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
  GROUP BY r."learnerId", r."studyDay";
$$;
SELECT rebuild_study_tallies();

CREATE OR REPLACE FUNCTION tally_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted boolean := NOT NEW."practice" AND NEW."form" <> 'flashcard';
BEGIN
  INSERT INTO "StudyTally" AS t ("learnerId", "studyDay", "responseCount", "countedCount", "rightCount", "elapsedMs", "selfGradedCount")
  VALUES (NEW."learnerId", NEW."studyDay", 1, counted::int, (counted AND NEW."outcome" IN ('right', 'partly-right'))::int,
    NEW."elapsedMs", (NEW."form" = 'flashcard')::int)
  ON CONFLICT ("learnerId", "studyDay") DO UPDATE SET "responseCount" = t."responseCount" + 1,
    "countedCount" = t."countedCount" + EXCLUDED."countedCount", "rightCount" = t."rightCount" + EXCLUDED."rightCount",
    "elapsedMs" = t."elapsedMs" + EXCLUDED."elapsedMs", "selfGradedCount" = t."selfGradedCount" + EXCLUDED."selfGradedCount";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION untally_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StudyTally" t SET "responseCount" = t."responseCount" - 1,
    "countedCount" = t."countedCount" - (NOT r."practice" AND r."form" <> 'flashcard')::int,
    "rightCount" = t."rightCount"
      - (NOT r."practice" AND r."form" <> 'flashcard' AND r."outcome" IN ('right', 'partly-right'))::int,
    "elapsedMs" = t."elapsedMs" - r."elapsedMs",
    "selfGradedCount" = t."selfGradedCount" - (r."form" = 'flashcard')::int
  FROM "Review" r
  WHERE r."learnerId" = NEW."learnerId" AND r."turnId" = NEW."turnId"
    AND t."learnerId" = r."learnerId" AND t."studyDay" = r."studyDay";
  DELETE FROM "StudyTally" WHERE "learnerId" = NEW."learnerId" AND "responseCount" = 0;
  RETURN NULL;
END $$;

-- What a memory's counted reviews add up to without those that the learner graded. Where there are no such reviews, it is the memory itself.
ALTER TABLE "Memory" ADD COLUMN     "markedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "markedDifficulty" DOUBLE PRECISION,
ADD COLUMN     "markedOn" DATE,
ADD COLUMN     "markedStability" DOUBLE PRECISION;

UPDATE "Memory" m SET "markedCount" = m."reviewCount", "markedStability" = m."stability",
  "markedDifficulty" = m."difficulty", "markedOn" = m."lastReviewedOn"
WHERE NOT EXISTS (SELECT 1 FROM "Review" r
  WHERE r."learnerId" = m."learnerId" AND r."conceptId" = m."conceptId" AND r."form" = 'flashcard');

-- The others are replayed here once, by FSRS-6 as `lib/scheduler/memory.ts` does it, without its same-day steps
-- (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm). PostgreSQL counts arrays from 1: w[1] is w0.
CREATE FUNCTION replay_marked(learner uuid, concept text, w double precision[], OUT counted int, OUT stability double precision,
  OUT difficulty double precision, OUT reviewed_on date) LANGUAGE plpgsql AS $$
DECLARE
  review record;
  rating int;
  recall double precision;
  grown double precision;
  factor double precision := 0.9 ^ (-1 / w[21]) - 1;
BEGIN
  counted := 0;
  FOR review IN
    SELECT r."grade", r."studyDay" FROM "Review" r
    WHERE r."learnerId" = learner AND r."conceptId" = concept AND r."form" <> 'flashcard' AND NOT EXISTS (
      SELECT 1 FROM "Retraction" x WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
      -- Only a study day's first response is counted.
      AND NOT EXISTS (SELECT 1 FROM "Review" o
        WHERE o."learnerId" = learner AND o."conceptId" = concept AND o."seq" < r."seq" AND o."studyDay" >= r."studyDay"
          AND NOT EXISTS (SELECT 1 FROM "Retraction" x WHERE x."learnerId" = o."learnerId" AND x."turnId" = o."turnId"))
    ORDER BY r."seq"
  LOOP
    rating := array_position(ARRAY['again', 'hard', 'good', 'easy'], review."grade");
    IF counted = 0 THEN
      stability := greatest(w[rating], 0.1);
      difficulty := least(10, greatest(1, w[5] - exp((rating - 1) * w[6]) + 1));
    ELSE
      recall := (1 + factor * (review."studyDay" - reviewed_on) / stability) ^ (-w[21]);
      IF rating = 1 THEN
        stability := greatest(0.001, least(stability,
          w[12] * difficulty ^ (-w[13]) * ((stability + 1) ^ w[14] - 1) * exp((1 - recall) * w[15])));
      ELSE
        grown := stability * (1 + exp(w[9]) * (11 - difficulty) * stability ^ (-w[10]) * (exp((1 - recall) * w[11]) - 1)
          * CASE rating WHEN 2 THEN w[16] WHEN 4 THEN w[17] ELSE 1 END);
        stability := least(36500, greatest(0.001, grown));
      END IF;
      difficulty := least(10, greatest(1, w[8] * (w[5] - exp(3 * w[6]) + 1)
        + (1 - w[8]) * (difficulty - w[7] * (rating - 3) * (10 - difficulty) / 9)));
    END IF;
    reviewed_on := review."studyDay";
    counted := counted + 1;
  END LOOP;
END $$;

UPDATE "Memory" m SET "markedCount" = p.counted, "markedStability" = p.stability, "markedDifficulty" = p.difficulty, "markedOn" = p.reviewed_on
FROM "Memory" o
LEFT JOIN "Calibration" c ON c."learnerId" = o."learnerId" AND cardinality(c."parameters") = 21
CROSS JOIN LATERAL replay_marked(o."learnerId", o."conceptId", coalesce(c."parameters",
  ARRAY[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]::double precision[])) p
WHERE o."learnerId" = m."learnerId" AND o."conceptId" = m."conceptId" AND EXISTS (SELECT 1 FROM "Review" r
  WHERE r."learnerId" = m."learnerId" AND r."conceptId" = m."conceptId" AND r."form" = 'flashcard');
DROP FUNCTION replay_marked;
