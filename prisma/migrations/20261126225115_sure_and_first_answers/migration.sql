-- Answers may say how sure they were, first answers what they say of the learner, and memories what was ever right.
-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "asksSure" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Memory" ADD COLUMN     "firstScore" DOUBLE PRECISION,
ADD COLUMN     "rightCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sureMissOn" DATE;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "firstScore" DOUBLE PRECISION,
ADD COLUMN     "sure" BOOLEAN;

-- What was answered before counts as well.
UPDATE "Memory" m SET "rightCount" = (
  SELECT count(*) FROM "Review" r
  WHERE r."learnerId" = m."learnerId" AND r."conceptId" = m."conceptId" AND r."outcome" IN ('right', 'partly-right')
    AND NOT EXISTS (SELECT 1 FROM "Retraction" x WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId"));
