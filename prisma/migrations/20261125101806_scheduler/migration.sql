-- A goal of questions a day becomes minutes a day: a question takes about half a minute. Eight new ones a day was what
-- everybody began with: it gives way to as many as there is room for.
ALTER TABLE "Learner" ADD COLUMN "dailyMinutes" INTEGER;
UPDATE "Learner" SET "dailyMinutes" = LEAST(120, GREATEST(3, round("dailyGoal" / 2.0)));
ALTER TABLE "Learner" ALTER COLUMN "newPerDay" DROP NOT NULL;
UPDATE "Learner" SET "newPerDay" = NULL WHERE "newPerDay" = 8;

-- AlterTable
ALTER TABLE "Learner" DROP COLUMN "dailyGoal",
ALTER COLUMN "dailyMinutes" SET NOT NULL,
ADD COLUMN     "examOn" DATE,
ADD COLUMN     "examRecall" DOUBLE PRECISION,
ADD COLUMN     "modelVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pauseFrom" DATE,
ADD COLUMN     "pauseTo" DATE,
ADD COLUMN     "spentMs" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "spentOn" DATE,
ADD COLUMN     "streakShown" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "weekdayShares" DOUBLE PRECISION[] DEFAULT ARRAY[1, 1, 1, 1, 1, 1, 1]::DOUBLE PRECISION[];

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "hinted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "Calibration" (
    "learnerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "logLength" INTEGER NOT NULL,
    "parameters" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "newMs" INTEGER NOT NULL,
    "reviewMs" INTEGER NOT NULL,
    "formMs" JSONB NOT NULL,
    "heldOutCount" INTEGER NOT NULL,
    "publishedLoss" DOUBLE PRECISION,
    "ownLoss" DOUBLE PRECISION,

    CONSTRAINT "Calibration_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "Suspension" (
    "learnerId" UUID NOT NULL,
    "conceptId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("learnerId","conceptId")
);

-- AddForeignKey
ALTER TABLE "Calibration" ADD CONSTRAINT "Calibration_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
