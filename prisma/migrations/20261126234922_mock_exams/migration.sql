-- A mock exam that was begun is kept, and never changed; its answers are reviews.
-- CreateTable
CREATE TABLE "MockExam" (
    "learnerId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "goalName" TEXT NOT NULL,
    "conceptIds" TEXT[],
    "sections" JSONB NOT NULL,
    "predicted" DOUBLE PRECISION,
    "predictedLow" DOUBLE PRECISION,
    "predictedHigh" DOUBLE PRECISION,

    CONSTRAINT "MockExam_pkey" PRIMARY KEY ("learnerId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "MockExam_learnerId_id_key" ON "MockExam"("learnerId", "id");

-- AddForeignKey
ALTER TABLE "MockExam" ADD CONSTRAINT "MockExam_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER mock_exam_is_append_only BEFORE UPDATE ON "MockExam" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Answers in a mock exam have a mode of their own.
ALTER TABLE "Review" DROP CONSTRAINT "Review_mode_check";
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_mode_check" CHECK ("mode" IN ('today', 'beyond', 'missed', 'flashcards', 'concept', 'mock'));
