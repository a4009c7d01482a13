-- CreateTable
CREATE TABLE "DayPromise" (
    "learnerId" UUID NOT NULL,
    "studyDay" DATE NOT NULL,
    "questionCount" INTEGER NOT NULL,
    "endedCount" INTEGER,

    CONSTRAINT "DayPromise_pkey" PRIMARY KEY ("learnerId","studyDay")
);

-- AddForeignKey
ALTER TABLE "DayPromise" ADD CONSTRAINT "DayPromise_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
