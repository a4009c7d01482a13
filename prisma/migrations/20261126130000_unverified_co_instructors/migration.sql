-- A co-instructor's place is only ever given by an invitation to an address. Accounts that never verified their address could take it too: their
-- places become invitations again, which the owner of the address can accept once it is verified.
INSERT INTO "Invitation" ("classroomId", "email", "name", "role", "invitedAt")
SELECT e."classroomId", a."email", a."email", e."role", e."joinedAt"
FROM "Enrolment" e JOIN "Account" a ON a."id" = e."learnerId"
WHERE e."role" = 'co-instructor' AND a."emailVerifiedAt" IS NULL
ON CONFLICT ("classroomId", "email") DO NOTHING;

DELETE FROM "Enrolment" e USING "Account" a
WHERE a."id" = e."learnerId" AND e."role" = 'co-instructor' AND a."emailVerifiedAt" IS NULL;
