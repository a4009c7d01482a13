-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "usesLists" BOOLEAN NOT NULL DEFAULT false;
