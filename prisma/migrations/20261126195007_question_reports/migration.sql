-- CreateTable
CREATE TABLE "Report" (
    "learnerId" UUID NOT NULL,
    "turnId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "catalogVersion" TEXT NOT NULL,
    "promptText" TEXT NOT NULL,
    "options" JSONB,
    "rightText" TEXT NOT NULL,
    "response" JSONB,
    "responseText" TEXT,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "studyDay" DATE NOT NULL,
    "handledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("learnerId","turnId")
);

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Report" ADD CONSTRAINT "Report_kind_check" CHECK ("kind" IN ('wrong-key', 'should-count', 'unclear', 'typo', 'other'));
