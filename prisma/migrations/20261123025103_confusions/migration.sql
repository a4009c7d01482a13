-- AlterTable
ALTER TABLE "Memory" ADD COLUMN     "confusions" TEXT[] DEFAULT ARRAY[]::TEXT[];
