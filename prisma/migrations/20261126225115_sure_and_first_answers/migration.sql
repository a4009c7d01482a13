-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "asksSure" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Memory" ADD COLUMN     "firstScore" DOUBLE PRECISION,
ADD COLUMN     "rightCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sureMissOn" DATE;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "firstScore" DOUBLE PRECISION,
ADD COLUMN     "sure" BOOLEAN;
