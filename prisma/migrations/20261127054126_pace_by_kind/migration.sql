-- AlterTable
ALTER TABLE "Calibration" ADD COLUMN     "kindMs" JSONB;
