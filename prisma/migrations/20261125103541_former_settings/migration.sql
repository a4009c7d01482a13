-- CreateTable
CREATE TABLE "FormerSettings" (
    "learnerId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "dailyMinutes" INTEGER NOT NULL,
    "newPerDay" INTEGER,
    "desiredRetention" DOUBLE PRECISION NOT NULL,
    "weekdayShares" DOUBLE PRECISION[],
    "pauseFrom" DATE,
    "pauseTo" DATE,
    "examOn" DATE,
    "examRecall" DOUBLE PRECISION,

    CONSTRAINT "FormerSettings_pkey" PRIMARY KEY ("learnerId","until")
);

-- AddForeignKey
ALTER TABLE "FormerSettings" ADD CONSTRAINT "FormerSettings_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "refittedAt" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- A change of a learner's model is noted with the length of the log, whatever program makes it: past days are judged by what was due then.
CREATE FUNCTION note_refit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."refittedAt" := OLD."refittedAt" || OLD."logLength";
  RETURN NEW;
END
$$;

CREATE TRIGGER learner_refit BEFORE UPDATE ON "Learner" FOR EACH ROW
  WHEN (OLD."modelVersion" IS DISTINCT FROM NEW."modelVersion") EXECUTE FUNCTION note_refit();
