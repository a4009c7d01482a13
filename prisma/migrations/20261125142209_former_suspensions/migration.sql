-- CreateTable
CREATE TABLE "FormerSuspension" (
    "learnerId" UUID NOT NULL,
    "conceptId" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormerSuspension_pkey" PRIMARY KEY ("learnerId","conceptId","from")
);

-- AddForeignKey
ALTER TABLE "FormerSuspension" ADD CONSTRAINT "FormerSuspension_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
