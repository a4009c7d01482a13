-- A process keeps the state of a learner and trusts it as long as the learner's row has the same version (xmin). So every
-- change of a part of the state must also write the learner's row, whatever program makes the change. Answers, undone
-- answers, hints, lessons, and placements already do.
CREATE FUNCTION renew_learner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Learner" SET "logLength" = "logLength" WHERE "id" = coalesce(NEW."learnerId", OLD."learnerId");
  RETURN NULL;
END $$;
CREATE TRIGGER suspension_renews_learner AFTER INSERT OR UPDATE OR DELETE ON "Suspension"
  FOR EACH ROW EXECUTE FUNCTION renew_learner();
CREATE TRIGGER calibration_renews_learner AFTER INSERT OR UPDATE OR DELETE ON "Calibration"
  FOR EACH ROW EXECUTE FUNCTION renew_learner();
CREATE TRIGGER mock_exam_renews_learner AFTER INSERT OR UPDATE OR DELETE ON "MockExam"
  FOR EACH ROW EXECUTE FUNCTION renew_learner();
