import type { components } from './auth.gen.ts';
import type { paths } from './paths.gen.ts';

export type { paths };

type JsonOf<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
export type AnswerOf<T> = T extends { responses: { 200: infer Answer } | { 201: infer Answer } }
  ? JsonOf<Answer>
  : never;
type BodyOf<T> = T extends { requestBody?: infer Body } ? JsonOf<NonNullable<Body>> : never;

/** What can be wrong with a field of a form. */
export type FieldCode = components['schemas']['FieldCode'];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type CourseSummary = AnswerOf<paths['/api/v1/courses']['get']>['items'][number];
export type CourseDetail = AnswerOf<paths['/api/v1/courses/{courseId}']['get']>;
/** A course that the club does not keep, as its player typed it in. */
export type OwnCourse = AnswerOf<paths['/api/v1/own-courses/{courseId}']['get']>;
export type OwnCourseBody = BodyOf<paths['/api/v1/own-courses']['post']>;
/** A course to play on: the club's, or one's own. */
export type PlayedCourse = Pick<CourseDetail, keyof CourseDetail & keyof OwnCourse>;
export type Tee = CourseDetail['tees'][number];
export type Rating = Tee['ratings'][number];

export type RoundSummary = AnswerOf<paths['/api/v1/rounds']['get']>['items'][number];
export type RoundDetail = AnswerOf<paths['/api/v1/rounds/{roundId}']['get']>;
export type SharedRound = AnswerOf<paths['/api/v1/shared-rounds/{token}']['get']>;
/** Something that happened to a round beside its scores. */
export type RoundChange = AnswerOf<
  paths['/api/v1/rounds/{roundId}/history']['get']
>['items'][number];
export type ShareLink = AnswerOf<paths['/api/v1/rounds/{roundId}/shares']['get']>['items'][number];
/** A member whom one trusts or has blocked. */
export type Partner = AnswerOf<paths['/api/v1/partners']['get']>['items'][number];
/** Somebody who joins a round. */
export type NewPlayer = BodyOf<paths['/api/v1/rounds/{roundId}/players']['post']>;
/** What a player was seated with, put right. */
export type Correction = BodyOf<paths['/api/v1/rounds/{roundId}/players/{playerId}']['patch']>;
export type RoundCorrection = BodyOf<paths['/api/v1/rounds/{roundId}']['patch']>;
export type HolesInPlay = RoundDetail['holes'];
export type NewRound = BodyOf<paths['/api/v1/rounds']['post']>;

/** One saved hole of one player; `version` is what If-Match carries. */
export type HoleScore = RoundDetail['players'][number]['scores'][number];
/** What the club says of a hole when a score was written. */
export type SavedHole = Omit<
  AnswerOf<paths['/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}']['put']>,
  'roundVersion'
>;
export type ScoreBody = BodyOf<
  paths['/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}']['put']
>;

export type Handicap = AnswerOf<paths['/api/v1/handicaps/me']['get']>;

export type AwayScore = BodyOf<paths['/api/v1/handicaps/me/away-scores']['post']>;

export type PostedAway = AnswerOf<
  paths['/api/v1/handicaps/me/away-scores']['get']
>['items'][number];
export type IndexDay = AnswerOf<paths['/api/v1/handicaps/me/history']['get']>['items'][number];

export type Achievement = AnswerOf<paths['/api/v1/achievements/me']['get']>['items'][number];

export type Analytics = AnswerOf<paths['/api/v1/analytics/me']['get']>;
export type Average = Analytics['form'];
export type TrendRound = Analytics['trend'][number];

export type Credentials = Pick<BodyOf<paths['/api/v1/auth/login']['post']>, 'email' | 'password'>;
export type Registration = BodyOf<paths['/api/v1/auth/register']['post']>;
/** What a login needs where an authenticator is set up: six digits, or a backup code. */
export type SecondFactor = Required<
  Pick<BodyOf<paths['/api/v1/auth/login']['post']>, 'code' | 'trustDevice'>
>;
export type StepUpProof = BodyOf<paths['/api/v1/auth/step-up']['post']>;
export type IdentityProvider = AnswerOf<paths['/api/v1/auth/oidc']['get']>;

export type Passkey = AnswerOf<paths['/api/v1/auth/account/passkeys']['get']>['items'][number];
/** What a browser asks an authenticator; all of it is in there, and the browser's library knows it. */
export type PasskeyOptions = AnswerOf<paths['/api/v1/auth/login/passkey/options']['post']>;
export type CreatedCredential = BodyOf<
  paths['/api/v1/auth/account/passkeys']['post']
>['credential'];
export type UsedCredential = BodyOf<paths['/api/v1/auth/login/passkey']['post']>['credential'];

export type Account = AnswerOf<paths['/api/v1/auth/account']['get']>;
/** What a new password ends, unless it is kept. */
export type EndedWithPassword = NonNullable<
  BodyOf<paths['/api/v1/auth/account/password']['put']>['keep']
>[number];
export type Role = Account['roles'][number];
export type OpenSession = AnswerOf<paths['/api/v1/auth/sessions']['get']>['items'][number];
export type Enrolment = AnswerOf<paths['/api/v1/auth/account/totp']['post']>;
export type TrustedDevice = AnswerOf<
  paths['/api/v1/auth/account/trusted-devices']['get']
>['items'][number];
export type ApiKey = AnswerOf<paths['/api/v1/auth/account/api-keys']['get']>['items'][number];
export type NewApiKey = BodyOf<paths['/api/v1/auth/account/api-keys']['post']>;
export type MadeApiKey = AnswerOf<paths['/api/v1/auth/account/api-keys']['post']>;
export type Scope = NewApiKey['scopes'][number];

export type ListedAccount = AnswerOf<paths['/api/v1/auth/accounts']['get']>['items'][number];
/** By what somebody showed an admin who they are. */
export type Evidence = BodyOf<
  paths['/api/v1/auth/accounts/{userId}/totp-resets']['post']
>['evidence'];
export type EmailMending = BodyOf<paths['/api/v1/auth/accounts/{userId}/email-mendings']['post']>;
/** The recovery of an account, as admins see it. */
export type Recovery = AnswerOf<paths['/api/v1/auth/recoveries']['get']>['items'][number];
export type OwnRecovery = NonNullable<
  AnswerOf<paths['/api/v1/auth/account/recovery']['get']>['recovery']
>;
export type AuditEntry = AnswerOf<paths['/api/v1/auth/audit']['get']>['items'][number];

/** Where somebody stands in the waiting room. */
export type Turn = AnswerOf<paths['/api/v1/waiting-room']['post']>;
/** A membership day, as staff see it. */
export type MembershipDay = AnswerOf<paths['/api/v1/membership-days']['get']>['items'][number];
/** A membership day and how it goes. */
export type LiveDay = AnswerOf<paths['/api/v1/membership-days/{dayId}']['get']>;
export type NewDay = BodyOf<paths['/api/v1/membership-days']['post']>;
export type DayChanges = BodyOf<paths['/api/v1/membership-days/{dayId}']['patch']>;
/** Somebody who arrived on a membership day. */
export type Arrival = AnswerOf<
  paths['/api/v1/membership-days/{dayId}/arrivals']['get']
>['items'][number];

/** Somebody whose account the club has not approved. */
export type Applicant = AnswerOf<paths['/api/v1/auth/applicants']['get']>['items'][number];
export type Refusal = BodyOf<paths['/api/v1/auth/applicants/{userId}/refusal']['post']>['reason'];
/** Somebody who was invited to have an account. */
export type AccountInvitation = AnswerOf<
  paths['/api/v1/auth/account-invitations']['get']
>['items'][number];
export type AccountInvitationState = AccountInvitation['state'];
export type NewAccountInvitation = BodyOf<paths['/api/v1/auth/account-invitations']['post']>;

/** What is asked of whoever becomes a member. */
export type Membership = BodyOf<paths['/api/v1/register']['post']>;
/** Where a registration stands. */
export type RegistrationView = AnswerOf<paths['/api/v1/registrations/{statusId}']['get']>;

/** What a member asks the club, and what it answered. */
export type Inquiry = AnswerOf<paths['/api/v1/inquiries']['get']>['items'][number];
export type NewInquiry = BodyOf<paths['/api/v1/inquiries']['post']>;

/** A card of somebody else's round that waits for one. */
export type Invitation = AnswerOf<paths['/api/v1/invitations']['get']>['items'][number];
export type Standing = BodyOf<paths['/api/v1/partners/{userId}']['put']>['standing'];

export type Leaderboard = AnswerOf<paths['/api/v1/leaderboards/{boardId}']['get']>;
export type CourseFigures = AnswerOf<paths['/api/v1/analytics/courses/{courseId}']['get']>;
export type OwnCourseFigures = AnswerOf<paths['/api/v1/analytics/me/courses/{courseId}']['get']>;
export type ClubFigures = AnswerOf<paths['/api/v1/analytics/club']['get']>;
