-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "disclosureCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Disclosure" (
    "learnerId" UUID NOT NULL,
    "conceptId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("learnerId","conceptId","kind")
);

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_kind_check" CHECK ("kind" IN ('hint', 'flip', 'undo'));

-- What was undone before counts as well: the learner has seen the verdict.
INSERT INTO "Disclosure" ("learnerId", "conceptId", "kind", "at", "timeZone", "place")
SELECT DISTINCT ON (x."learnerId", r."conceptId") x."learnerId", r."conceptId", 'undo', x."at", l."timeZone", x."seq"
FROM "Retraction" x JOIN "Review" r ON r."learnerId" = x."learnerId" AND r."turnId" = x."turnId"
JOIN "Learner" l ON l."id" = x."learnerId"
ORDER BY x."learnerId", r."conceptId", x."seq" DESC;
