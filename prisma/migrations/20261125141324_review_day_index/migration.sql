-- DropIndex
DROP INDEX "Review_learnerId_conceptId_seq_idx";

-- CreateIndex
CREATE INDEX "Review_learnerId_conceptId_studyDay_idx" ON "Review"("learnerId", "conceptId", "studyDay");
