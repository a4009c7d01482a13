-- CreateTable
CREATE TABLE "AutomaticBackup" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "file" TEXT NOT NULL,
    "bytes" BIGINT,
    "failure" TEXT,

    CONSTRAINT "AutomaticBackup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AutomaticBackup_at_idx" ON "AutomaticBackup"("at");
