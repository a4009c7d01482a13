-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" UUID NOT NULL,
    "timeZone" TEXT NOT NULL,
    "dailyGoal" INTEGER NOT NULL,
    "newPerDay" INTEGER NOT NULL,
    "desiredRetention" DOUBLE PRECISION NOT NULL,
    "logLength" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "learnerId" UUID NOT NULL,
    "turnId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "conceptId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "catalogVersion" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "promptText" TEXT NOT NULL,
    "responseText" TEXT NOT NULL,
    "rightText" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "misconceptionId" TEXT,
    "whyWrong" TEXT,
    "grade" TEXT NOT NULL,
    "practice" BOOLEAN NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "predictedRecall" DOUBLE PRECISION,
    "elapsedDays" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "studyDay" DATE NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("learnerId","turnId")
);

-- CreateTable
CREATE TABLE "Retraction" (
    "learnerId" UUID NOT NULL,
    "turnId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Retraction_pkey" PRIMARY KEY ("learnerId","turnId")
);

-- CreateTable
CREATE TABLE "Memory" (
    "learnerId" UUID NOT NULL,
    "conceptId" TEXT NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "learnedOn" DATE NOT NULL,
    "lastReviewedOn" DATE NOT NULL,
    "reviewCount" INTEGER NOT NULL,
    "lapseCount" INTEGER NOT NULL,
    "lastRespondedOn" DATE NOT NULL,
    "lastOutcome" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "missedTurnId" TEXT,

    CONSTRAINT "Memory_pkey" PRIMARY KEY ("learnerId","conceptId")
);

-- CreateTable
CREATE TABLE "Classroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "joinCode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Classroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "learnerId" UUID NOT NULL,
    "classroomId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("learnerId","classroomId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Review_learnerId_seq_key" ON "Review"("learnerId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Classroom_joinCode_key" ON "Classroom"("joinCode");

-- CreateIndex
CREATE INDEX "Enrolment_classroomId_idx" ON "Enrolment"("classroomId");

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_id_fkey" FOREIGN KEY ("id") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_learnerId_turnId_fkey" FOREIGN KEY ("learnerId", "turnId") REFERENCES "Review"("learnerId", "turnId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Reviews and retractions are appended, never changed: whoever tries is refused, whatever the program. (They go only
-- together with their learner, when an account is deleted.)
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER review_is_append_only BEFORE UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER retraction_is_append_only BEFORE UPDATE ON "Retraction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
