-- A classroom has a time zone (so far: that of whoever opened it), can be closed to newcomers, and archived.
ALTER TABLE "Classroom" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "joinOpen" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "timeZone" TEXT;
UPDATE "Classroom" c SET "timeZone" = l."timeZone" FROM "Enrolment" e JOIN "Learner" l ON l."id" = e."learnerId"
  WHERE e."classroomId" = c."id" AND e."role" = 'instructor';
UPDATE "Classroom" SET "timeZone" = 'UTC' WHERE "timeZone" IS NULL;
ALTER TABLE "Classroom" ALTER COLUMN "timeZone" SET NOT NULL;

-- What a learner shares begins with the study day (from 04:00 in their time zone) on which they joined.
ALTER TABLE "Enrolment" ADD COLUMN     "sharedFrom" DATE;
UPDATE "Enrolment" e SET "sharedFrom" = (e."joinedAt" AT TIME ZONE l."timeZone" - INTERVAL '4 hours')::date
  FROM "Learner" l WHERE l."id" = e."learnerId";
ALTER TABLE "Enrolment" ALTER COLUMN "sharedFrom" SET NOT NULL;

-- CreateTable
CREATE TABLE "StudyTally" (
    "learnerId" UUID NOT NULL,
    "studyDay" DATE NOT NULL,
    "responseCount" INTEGER NOT NULL,
    "countedCount" INTEGER NOT NULL,
    "rightCount" INTEGER NOT NULL,
    "elapsedMs" INTEGER NOT NULL,

    CONSTRAINT "StudyTally_pkey" PRIMARY KEY ("learnerId","studyDay")
);

-- AddForeignKey
ALTER TABLE "StudyTally" ADD CONSTRAINT "StudyTally_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Review_learnerId_conceptId_seq_idx" ON "Review"("learnerId", "conceptId", "seq");

-- What reviews add up to, made anew for one learner or for all: the tallies are nothing but this.
CREATE FUNCTION rebuild_study_tallies(one uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "StudyTally" WHERE one IS NULL OR "learnerId" = one;
  INSERT INTO "StudyTally" ("learnerId", "studyDay", "responseCount", "countedCount", "rightCount", "elapsedMs")
  SELECT r."learnerId", r."studyDay", count(*), count(*) FILTER (WHERE NOT r."practice"),
    count(*) FILTER (WHERE NOT r."practice" AND r."outcome" IN ('right', 'partly-right')), sum(r."elapsedMs")
  FROM "Review" r
  WHERE (one IS NULL OR r."learnerId" = one) AND NOT EXISTS (SELECT 1 FROM "Retraction" x
    WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
  GROUP BY r."learnerId", r."studyDay";
$$;
SELECT rebuild_study_tallies();

-- The tallies follow every review and every retraction in the same transaction, whatever program writes.
CREATE FUNCTION tally_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StudyTally" AS t ("learnerId", "studyDay", "responseCount", "countedCount", "rightCount", "elapsedMs")
  VALUES (NEW."learnerId", NEW."studyDay", 1, (NOT NEW."practice")::int,
    (NOT NEW."practice" AND NEW."outcome" IN ('right', 'partly-right'))::int, NEW."elapsedMs")
  ON CONFLICT ("learnerId", "studyDay") DO UPDATE SET "responseCount" = t."responseCount" + 1,
    "countedCount" = t."countedCount" + EXCLUDED."countedCount", "rightCount" = t."rightCount" + EXCLUDED."rightCount",
    "elapsedMs" = t."elapsedMs" + EXCLUDED."elapsedMs";
  RETURN NULL;
END $$;
CREATE TRIGGER review_is_tallied AFTER INSERT ON "Review" FOR EACH ROW EXECUTE FUNCTION tally_review();

CREATE FUNCTION untally_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StudyTally" t SET "responseCount" = t."responseCount" - 1,
    "countedCount" = t."countedCount" - (NOT r."practice")::int,
    "rightCount" = t."rightCount" - (NOT r."practice" AND r."outcome" IN ('right', 'partly-right'))::int,
    "elapsedMs" = t."elapsedMs" - r."elapsedMs"
  FROM "Review" r
  WHERE r."learnerId" = NEW."learnerId" AND r."turnId" = NEW."turnId"
    AND t."learnerId" = r."learnerId" AND t."studyDay" = r."studyDay";
  DELETE FROM "StudyTally" WHERE "learnerId" = NEW."learnerId" AND "responseCount" = 0;
  RETURN NULL;
END $$;
CREATE TRIGGER retraction_is_tallied AFTER INSERT ON "Retraction" FOR EACH ROW EXECUTE FUNCTION untally_review();
