-- A learner can finish a mock exam before its time is over. That is noted once; nothing else of an exam changes.
-- AlterTable
ALTER TABLE "MockExam" ADD COLUMN     "finishedAt" TIMESTAMPTZ(3);

DROP TRIGGER mock_exam_is_append_only ON "MockExam";
CREATE TRIGGER mock_exam_is_append_only BEFORE UPDATE ON "MockExam" FOR EACH ROW
  WHEN (OLD."finishedAt" IS NOT NULL OR to_jsonb(OLD) - 'finishedAt' IS DISTINCT FROM to_jsonb(NEW) - 'finishedAt')
  EXECUTE FUNCTION refuse_change();
