-- AlterTable
ALTER TABLE "Memory" ADD COLUMN     "practiceCount" INTEGER NOT NULL DEFAULT 0;
