-- What a learner learns for. Those from before go on with everything, and are told once that they can choose.
ALTER TABLE "Learner" ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY['everything']::TEXT[],
ADD COLUMN     "goalsAreNews" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Learner" ALTER COLUMN "goals" SET DEFAULT ARRAY['essentials']::TEXT[],
ALTER COLUMN "goalsAreNews" SET DEFAULT false;

-- Their past days were planned with everything, too.
ALTER TABLE "FormerSettings" ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY['everything']::TEXT[];
ALTER TABLE "FormerSettings" ALTER COLUMN "goals" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Classroom" ADD COLUMN     "goalId" TEXT;
