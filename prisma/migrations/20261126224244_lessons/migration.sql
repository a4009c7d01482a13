-- Questions may come before their lesson, reviews keep how long the verdict before them was read, and lessons are kept.
-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "triesFirst" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "readMs" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Lesson" (
    "learnerId" UUID NOT NULL,
    "studyDay" DATE NOT NULL,
    "conceptId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" INTEGER NOT NULL,
    "ms" INTEGER NOT NULL,
    "readMs" INTEGER NOT NULL,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("learnerId","studyDay","conceptId","kind")
);

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_kind_check" CHECK ("kind" IN ('read', 'claimed'));

-- Lessons are appended and never changed, as reviews are.
CREATE TRIGGER lesson_is_append_only BEFORE UPDATE ON "Lesson" FOR EACH ROW EXECUTE FUNCTION refuse_change();
