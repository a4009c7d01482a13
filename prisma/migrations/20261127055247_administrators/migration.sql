-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "disabledAt" TIMESTAMPTZ(3),
ADD COLUMN     "isAdministrator" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "MailFailure" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "MailFailure_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" TEXT NOT NULL,
    "signUp" TEXT NOT NULL,
    "contact" TEXT,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "hash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "AdministratorAct" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "byId" UUID,
    "accountId" UUID,

    CONSTRAINT "AdministratorAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailFailure_at_idx" ON "MailFailure"("at");

-- CreateIndex
CREATE INDEX "AdministratorAct_at_idx" ON "AdministratorAct"("at");

-- AddForeignKey
ALTER TABLE "MailFailure" ADD CONSTRAINT "MailFailure_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The words of the code (tests/store/server/closed-words.test.ts).
ALTER TABLE "MailToken" DROP CONSTRAINT "MailToken_purpose_check";
ALTER TABLE "MailToken" ADD CONSTRAINT "MailToken_purpose_check" CHECK ("purpose" IN ('reset', 'handed', 'verify'));

ALTER TABLE "Installation"
  ADD CONSTRAINT "Installation_id_check" CHECK ("id" IN ('this')),
  ADD CONSTRAINT "Installation_signUp_check" CHECK ("signUp" IN ('open', 'invited', 'closed'));

ALTER TABLE "AdministratorAct" ADD CONSTRAINT "AdministratorAct_act_check" CHECK ("act" IN (
  'set-up', 'grant', 'revoke', 'mail-reset', 'hand-reset', 'remove-second-factor', 'disable', 'enable', 'delete',
  'open-sign-up', 'invite-only', 'close-sign-up', 'change-contact'));

-- What administrators did can be neither changed nor removed.
CREATE TRIGGER administrator_act_is_append_only BEFORE UPDATE OR DELETE ON "AdministratorAct"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
