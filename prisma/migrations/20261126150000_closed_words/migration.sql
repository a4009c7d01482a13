-- Columns that hold one of a few words refuse every other. The words are those of the code (tests/store/server/closed-words.test.ts); the
-- form of a question is not among them, so that a new form needs no migration.
ALTER TABLE "MailToken" ADD CONSTRAINT "MailToken_purpose_check" CHECK ("purpose" IN ('reset', 'verify'));

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_mode_check" CHECK ("mode" IN ('today', 'beyond', 'missed', 'flashcards', 'concept')),
  ADD CONSTRAINT "Review_outcome_check" CHECK ("outcome" IN ('right', 'partly-right', 'wrong', 'unanswered')),
  ADD CONSTRAINT "Review_grade_check" CHECK ("grade" IN ('again', 'hard', 'good', 'easy'));

ALTER TABLE "Memory"
  ADD CONSTRAINT "Memory_lastOutcome_check" CHECK ("lastOutcome" IN ('right', 'partly-right', 'wrong', 'unanswered'));

ALTER TABLE "Enrolment"
  ADD CONSTRAINT "Enrolment_role_check" CHECK ("role" IN ('instructor', 'co-instructor', 'learner'));

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_role_check" CHECK ("role" IN ('co-instructor', 'learner'));
