-- What a placement found out is kept, and never changed.
-- CreateTable
CREATE TABLE "Placement" (
    "learnerId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "visitId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "studyDay" DATE NOT NULL,
    "catalogVersion" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "known" TEXT[],

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("learnerId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Placement_learnerId_visitId_key" ON "Placement"("learnerId", "visitId");

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER placement_is_append_only BEFORE UPDATE ON "Placement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
