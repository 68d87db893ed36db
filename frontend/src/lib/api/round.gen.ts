// Generated from docs/openapi/round.json by npm run generate.
export interface paths {
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List courses by name, or the nearest first; staff also see drafts (state=draft)
         * @description Needs the permission `courses:read`.
         */
        get: operations["getCourses"];
        put?: never;
        /**
         * Create a course as a draft, with as much of its card as there is
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCourses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make or update the draft of a course from a file of the export
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCoursesImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A course with its current card, or with the version of it that is asked for
         * @description Needs the permission `courses:read`.
         */
        get: operations["getCoursesCourseId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draft of a course; it begins as what the current card says
         * @description Needs the permission `courses:write`.
         */
        get: operations["getCoursesCourseIdDraft"];
        /**
         * Write the whole draft of a course, whether it is valid yet or not
         * @description Needs the permission `courses:write`.
         */
        put: operations["putCoursesCourseIdDraft"];
        post?: never;
        /**
         * Drop the draft of a course; a course that was never published goes with it
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deleteCoursesCourseIdDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/draft/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell every fault that keeps a draft from being published
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCoursesCourseIdDraftValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the draft: a changed card becomes the next version
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCoursesCourseIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a course off the list and from new rounds
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCoursesCourseIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived course back
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCoursesCourseIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a course, or two nines, into the draft of a new one, under a new name
         * @description Needs the permission `courses:write`.
         */
        post: operations["postCoursesCourseIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the published cards of a course, the latest first
         * @description Needs the permission `courses:write`.
         */
        get: operations["getCoursesCourseIdCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draft of a course, or its current card without one, as JSON or CSV
         * @description Needs the permission `courses:write`.
         */
        get: operations["getCoursesCourseIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the courses you typed in that the club does not keep
         * @description Needs the permission `courses:own`.
         */
        get: operations["getOwnCourses"];
        put?: never;
        /**
         * Type in a course that the club does not keep, to play rounds of your own on it
         * @description Needs the permission `courses:own`.
         */
        post: operations["postOwnCourses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A course that the club does not keep: yours, or of a round that you play in
         * @description Needs the permission `courses:own`.
         */
        get: operations["getOwnCoursesCourseId"];
        /**
         * Change a course of your own; rounds that were started keep the card they have
         * @description Needs the permission `courses:own`.
         */
        put: operations["putOwnCoursesCourseId"];
        post?: never;
        /**
         * Delete a course of your own; rounds that were played there stay
         * @description Needs the permission `courses:own`.
         */
        delete: operations["deleteOwnCoursesCourseId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All your rounds as a file: JSON without loss, or CSV for a spreadsheet
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRoundsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import rounds from a file; each row says what became of it
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The card of a round as HTML to print (A4, landscape)
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRoundsRoundIdCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-rounds/{token}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card of a shared round as HTML to print */
        get: operations["getSharedRoundsTokenCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rounds you play in, the latest first
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRounds"];
        put?: never;
        /**
         * Start a round on the current card of a course; you are its owner and first player
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A round with its players and their cards
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRoundsRoundId"];
        put?: never;
        post?: never;
        /**
         * Delete a round that was a mistake (owner)
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deleteRoundsRoundId"];
        options?: never;
        head?: never;
        /**
         * Put right day or course of a round (owner), while it is in progress
         * @description Needs the permission `rounds:write`.
         */
        patch: operations["patchRoundsRoundId"];
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the round beside its scores, the latest first
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRoundsRoundIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member or a guest to a round in progress (owner)
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsRoundIdPlayers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the card that somebody keeps for you
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsRoundIdPlayersPlayerIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}/attest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attest that an invited member played the card, for them (staff)
         * @description Needs the permission `rounds:attest`.
         */
        post: operations["postRoundsRoundIdPlayersPlayerIdAttest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline the card that somebody keeps for you
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsRoundIdPlayersPlayerIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cards that wait for you to accept them, the latest first
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/club": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cards that wait for any member (staff), the latest first
         * @description Needs the permission `rounds:attest`.
         */
        get: operations["getInvitationsClub"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a player off the card (owner), or leave it yourself
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deleteRoundsRoundIdPlayersPlayerId"];
        options?: never;
        head?: never;
        /**
         * Put right what a player was seated with (owner), while the round is in progress
         * @description Needs the permission `rounds:write`.
         */
        patch: operations["patchRoundsRoundIdPlayersPlayerId"];
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/marker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who marks the card (owner); null for nobody
         * @description Needs the permission `rounds:write`.
         */
        put: operations["putRoundsRoundIdMarker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write a player's score on a hole: either strokes or pickedUp
         * @description Needs the permission `rounds:write`.
         */
        put: operations["putRoundsRoundIdPlayersPlayerIdHolesHole"];
        post?: never;
        /**
         * Clear a player's score on a hole
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deleteRoundsRoundIdPlayersPlayerIdHolesHole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a player's score on a hole
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRoundsRoundIdPlayersPlayerIdHolesHoleHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/players/{playerId}/total": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Enter a player's total instead of holes; null takes it away
         * @description Needs the permission `rounds:write`.
         */
        put: operations["putRoundsRoundIdPlayersPlayerIdTotal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a round (owner or marker); its card takes no more writes
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsRoundIdFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abandon a round in progress (owner)
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsRoundIdAbandon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a finished round (owner); it counts nowhere until it is finished
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postRoundsRoundIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link with which anyone can watch the round (owner)
         * @description Needs the permission `rounds:write`, a verified e-mail address.
         */
        post: operations["postRoundsRoundIdShare"];
        /**
         * End all share links of the round (owner)
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deleteRoundsRoundIdShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the open share links of the round (owner), the latest first
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getRoundsRoundIdShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{roundId}/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one share link of the round (owner)
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deleteRoundsRoundIdSharesShareId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-rounds/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The round that a share link shows: names and strokes */
        get: operations["getSharedRoundsToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your estimated handicap index (not official), every figure explained
         * @description Needs the permission `handicaps:read`.
         */
        get: operations["getHandicapsMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/me/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your estimated index after each day of play, the latest first
         * @description Needs the permission `handicaps:read`.
         */
        get: operations["getHandicapsMeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/me/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a score today would do to your estimated index
         * @description Needs the permission `handicaps:read`.
         */
        get: operations["getHandicapsMeWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/pcc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the playing conditions calculation of a course and day
         * @description Needs the permission `handicaps:adjust`.
         */
        put: operations["putHandicapsPcc"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/me/brought-index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Declare the index you had elsewhere, for course handicaps until you have one here
         * @description Needs the permission `rounds:write`.
         */
        put: operations["putHandicapsMeBroughtIndex"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/brought-index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the index a member had elsewhere, for course handicaps until they have one here
         * @description Needs the permission `handicaps:adjust`.
         */
        put: operations["putHandicapsBroughtIndex"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/me/away-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your scores on courses the club does not keep, the latest first
         * @description Needs the permission `handicaps:read`.
         */
        get: operations["getHandicapsMeAwayScores"];
        put?: never;
        /**
         * Post a score made on a course the club does not keep into your record
         * @description Needs the permission `rounds:write`.
         */
        post: operations["postHandicapsMeAwayScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handicaps/me/away-scores/{scoreId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a score on a course the club does not keep out of your record
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deleteHandicapsMeAwayScoresScoreId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members you trust or have blocked, the latest first
         * @description Needs the permission `rounds:read`.
         */
        get: operations["getPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Trust a member to put you on cards, or block them
         * @description Needs the permission `rounds:write`.
         */
        put: operations["putPartnersUserId"];
        post?: never;
        /**
         * No longer trust or block a member
         * @description Needs the permission `rounds:write`.
         */
        delete: operations["deletePartnersUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem document */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "email_disposable" | "email_typo" | "malformed_json" | "malformed_request" | "account_suspended" | "code_invalid" | "invalid_credentials" | "mfa_required" | "oidc_refused" | "passkey_refused" | "refresh_token_expired" | "refresh_token_invalid" | "refresh_token_reused" | "unauthenticated" | "admin_needed" | "cross_site" | "email_unverified" | "forbidden" | "not_admitted" | "not_approved" | "second_factor_required" | "step_up_required" | "avatar_not_wanted" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "account_invited" | "already_playing" | "already_registered" | "answer_not_kept" | "course_state" | "day_closed" | "day_on" | "day_state" | "draft_invalid" | "email_taken" | "email_unverified_elsewhere" | "holes_scored" | "id_taken" | "inquiry_closed" | "job_ended" | "last_admin" | "no_offer" | "not_open_yet" | "operation_running" | "others_played" | "owner_stays" | "quota_too_low" | "recovery_open" | "registration_unconfirmed" | "round_abandoned" | "round_deleted" | "round_finished" | "round_full" | "round_in_progress" | "too_many_api_keys" | "too_many_away_scores" | "too_many_days" | "too_many_inquiries" | "too_many_invitations" | "too_many_jobs" | "too_many_operations" | "too_many_own_courses" | "too_many_partners" | "too_many_passkeys" | "too_many_rounds" | "too_many_shares" | "total_entered" | "totp_enrolled" | "totp_not_enrolled" | "undo_over" | "user_erased" | "invitation_lapsed" | "link_invalid" | "link_used" | "offer_lapsed" | "version_mismatch" | "payload_too_large" | "unsupported_media_type" | "unknown_host" | "idempotency_key_reused" | "invalid_request" | "not_an_image" | "rate_limited" | "too_many_attempts" | "too_many_exports" | "too_many_streams" | "internal_error" | "busy" | "claims_unavailable" | "database_unavailable" | "oidc_unavailable" | "outcome_unknown" | "registrations_rebuilding" | "registrations_unavailable" | "sessions_unavailable" | "upstream_unavailable" | "views_rebuilding" | "views_unavailable";
            detail?: string;
            errors?: {
                field: string;
                message: string;
                /** @description Of a draft and of a line of its file the code of a fault, else a FieldCode */
                code: components["schemas"]["FieldCode"] | string;
                /** @description The bound that the value is beyond */
                limit?: number;
                /** @description Of a line of a file: what the file calls it */
                column?: string;
                /** @description The figures of the message, by their names */
                values?: {
                    [key: string]: number;
                };
            }[];
            traceId?: string;
        };
        /**
         * @description What can be wrong with a field, in words that never change
         * @enum {string}
         */
        FieldCode: "missing" | "unknown_field" | "too_short" | "too_long" | "too_small" | "too_large" | "too_few" | "too_many" | "not_unique" | "not_one_of" | "wrong_type" | "not_a_day" | "not_a_time" | "not_an_id" | "not_an_email" | "not_text" | "bad_format" | "not_valid" | "not_known" | "given_twice" | "either_or" | "in_the_past" | "day_ahead" | "in_use" | "has_account" | "too_easy" | "wrong" | "beyond_own_roles" | "not_in_play" | "total_implausible" | "penalties_exceed_strokes" | "putts_exceed_strokes" | "rating_implausible" | "differs" | "rows_differ" | "not_reached" | "beside_refused" | "and_more";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCourses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                near?: string;
                radiusKm?: number;
                state?: "draft" | "published" | "archived";
            };
            header?: {
                /** @description The ETag of the page you have; 304 when nothing changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "name": "Harrow Down Golf Club",
                     *           "place": "Harrow Down, Dorset",
                     *           "country": "England",
                     *           "latitude": 50.8312,
                     *           "longitude": -2.1147,
                     *           "state": "published",
                     *           "cardVersion": 1,
                     *           "holes": 18,
                     *           "par": 72,
                     *           "distanceKm": 12.345
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            place: string;
                            country: string;
                            latitude: number;
                            longitude: number;
                            /** @enum {unknown} */
                            state: "draft" | "published" | "archived";
                            /** @description 0 until a card is published */
                            cardVersion: number;
                            /** @description 18, or 9 played once or twice; 0 until a card is published */
                            holes: number;
                            /** @description Of these holes */
                            par: number;
                            /** @description From `near`, to the metre */
                            distanceKm?: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCourses: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harrow Down Golf Club",
                 *       "place": "Harrow Down, Dorset",
                 *       "country": "England",
                 *       "timeZone": "Europe/London",
                 *       "latitude": 50.8312,
                 *       "longitude": -2.1147,
                 *       "holes": [
                 *         {
                 *           "hole": 1,
                 *           "par": 4,
                 *           "strokeIndex": 1
                 *         },
                 *         {
                 *           "hole": 2,
                 *           "par": 4,
                 *           "strokeIndex": 15
                 *         },
                 *         {
                 *           "hole": 3,
                 *           "par": 3,
                 *           "strokeIndex": 9
                 *         },
                 *         {
                 *           "hole": 4,
                 *           "par": 5,
                 *           "strokeIndex": 13
                 *         },
                 *         {
                 *           "hole": 5,
                 *           "par": 4,
                 *           "strokeIndex": 3
                 *         },
                 *         {
                 *           "hole": 6,
                 *           "par": 5,
                 *           "strokeIndex": 5
                 *         },
                 *         {
                 *           "hole": 7,
                 *           "par": 3,
                 *           "strokeIndex": 17
                 *         },
                 *         {
                 *           "hole": 8,
                 *           "par": 4,
                 *           "strokeIndex": 7
                 *         },
                 *         {
                 *           "hole": 9,
                 *           "par": 4,
                 *           "strokeIndex": 11
                 *         },
                 *         {
                 *           "hole": 10,
                 *           "par": 4,
                 *           "strokeIndex": 10
                 *         },
                 *         {
                 *           "hole": 11,
                 *           "par": 3,
                 *           "strokeIndex": 16
                 *         },
                 *         {
                 *           "hole": 12,
                 *           "par": 4,
                 *           "strokeIndex": 8
                 *         },
                 *         {
                 *           "hole": 13,
                 *           "par": 5,
                 *           "strokeIndex": 12
                 *         },
                 *         {
                 *           "hole": 14,
                 *           "par": 4,
                 *           "strokeIndex": 4
                 *         },
                 *         {
                 *           "hole": 15,
                 *           "par": 4,
                 *           "strokeIndex": 14
                 *         },
                 *         {
                 *           "hole": 16,
                 *           "par": 3,
                 *           "strokeIndex": 18
                 *         },
                 *         {
                 *           "hole": 17,
                 *           "par": 4,
                 *           "strokeIndex": 2
                 *         },
                 *         {
                 *           "hole": 18,
                 *           "par": 5,
                 *           "strokeIndex": 6
                 *         }
                 *       ],
                 *       "tees": [
                 *         {
                 *           "id": "yellow",
                 *           "name": "Yellow",
                 *           "lengths": [
                 *             390,
                 *             320,
                 *             175,
                 *             466,
                 *             341,
                 *             349,
                 *             162,
                 *             334,
                 *             382,
                 *             341,
                 *             173,
                 *             366,
                 *             465,
                 *             351,
                 *             334,
                 *             158,
                 *             393,
                 *             463
                 *           ],
                 *           "ratings": [
                 *             {
                 *               "gender": "men",
                 *               "holes": "18",
                 *               "courseRating": 70.9,
                 *               "slope": 126,
                 *               "par": 72
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "front9",
                 *               "courseRating": 35.4,
                 *               "slope": 125,
                 *               "par": 36
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "back9",
                 *               "courseRating": 35.5,
                 *               "slope": 127,
                 *               "par": 36
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    place: string;
                    country: string;
                    /** @description IANA name, such as Europe/London */
                    timeZone: string;
                    latitude: number;
                    longitude: number;
                    holes?: {
                        hole: number;
                        /** @description null while it is blank */
                        par: number | null;
                        /** @description null while it is blank */
                        strokeIndex: number | null;
                    }[];
                    tees?: {
                        /** @description A slug, such as yellow */
                        id: string;
                        name: string;
                        /** @description Metres, hole by hole */
                        lengths: (number | null)[];
                        ratings: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description null while it is blank */
                            courseRating: number | null;
                            /** @description null while it is blank */
                            slope: number | null;
                            /** @description null while it is blank */
                            par: number | null;
                        }[];
                        /** @description Where a gender plays other pars or stroke indexes */
                        variants?: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            pars?: (number | null)[];
                            strokeIndexes?: (number | null)[];
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "version": 1,
                     *       "state": "draft",
                     *       "cardVersion": 0,
                     *       "updatedAt": "2026-05-01T09:12:44.120Z",
                     *       "draft": {
                     *         "name": "Harrow Down Golf Club",
                     *         "place": "Harrow Down, Dorset",
                     *         "country": "England",
                     *         "timeZone": "Europe/London",
                     *         "latitude": 50.8312,
                     *         "longitude": -2.1147,
                     *         "holes": [
                     *           {
                     *             "hole": 1,
                     *             "par": 4,
                     *             "strokeIndex": 1
                     *           },
                     *           {
                     *             "hole": 2,
                     *             "par": 4,
                     *             "strokeIndex": 15
                     *           },
                     *           {
                     *             "hole": 3,
                     *             "par": 3,
                     *             "strokeIndex": 9
                     *           },
                     *           {
                     *             "hole": 4,
                     *             "par": 5,
                     *             "strokeIndex": 13
                     *           },
                     *           {
                     *             "hole": 5,
                     *             "par": 4,
                     *             "strokeIndex": 3
                     *           },
                     *           {
                     *             "hole": 6,
                     *             "par": 5,
                     *             "strokeIndex": 5
                     *           },
                     *           {
                     *             "hole": 7,
                     *             "par": 3,
                     *             "strokeIndex": 17
                     *           },
                     *           {
                     *             "hole": 8,
                     *             "par": 4,
                     *             "strokeIndex": 7
                     *           },
                     *           {
                     *             "hole": 9,
                     *             "par": 4,
                     *             "strokeIndex": 11
                     *           },
                     *           {
                     *             "hole": 10,
                     *             "par": 4,
                     *             "strokeIndex": 10
                     *           },
                     *           {
                     *             "hole": 11,
                     *             "par": 3,
                     *             "strokeIndex": 16
                     *           },
                     *           {
                     *             "hole": 12,
                     *             "par": 4,
                     *             "strokeIndex": 8
                     *           },
                     *           {
                     *             "hole": 13,
                     *             "par": 5,
                     *             "strokeIndex": 12
                     *           },
                     *           {
                     *             "hole": 14,
                     *             "par": 4,
                     *             "strokeIndex": 4
                     *           },
                     *           {
                     *             "hole": 15,
                     *             "par": 4,
                     *             "strokeIndex": 14
                     *           },
                     *           {
                     *             "hole": 16,
                     *             "par": 3,
                     *             "strokeIndex": 18
                     *           },
                     *           {
                     *             "hole": 17,
                     *             "par": 4,
                     *             "strokeIndex": 2
                     *           },
                     *           {
                     *             "hole": 18,
                     *             "par": 5,
                     *             "strokeIndex": 6
                     *           }
                     *         ],
                     *         "tees": [
                     *           {
                     *             "id": "yellow",
                     *             "name": "Yellow",
                     *             "lengths": [
                     *               390,
                     *               320,
                     *               175,
                     *               466,
                     *               341,
                     *               349,
                     *               162,
                     *               334,
                     *               382,
                     *               341,
                     *               173,
                     *               366,
                     *               465,
                     *               351,
                     *               334,
                     *               158,
                     *               393,
                     *               463
                     *             ],
                     *             "ratings": [
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "18",
                     *                 "courseRating": 70.9,
                     *                 "slope": 126,
                     *                 "par": 72
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "front9",
                     *                 "courseRating": 35.4,
                     *                 "slope": 125,
                     *                 "par": 36
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "back9",
                     *                 "courseRating": 35.5,
                     *                 "slope": 127,
                     *                 "par": 36
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /** @description Of the draft: this answer's ETag */
                        version: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description 0 until a card is published */
                        cardVersion: number;
                        updatedAt: string | null;
                        draft: {
                            name: string;
                            place: string;
                            country: string;
                            /** @description IANA name, such as Europe/London */
                            timeZone: string;
                            latitude: number;
                            longitude: number;
                            holes: {
                                hole: number;
                                /** @description null while it is blank */
                                par: number | null;
                                /** @description null while it is blank */
                                strokeIndex: number | null;
                            }[];
                            tees: {
                                /** @description A slug, such as yellow */
                                id: string;
                                name: string;
                                /** @description Metres, hole by hole */
                                lengths: (number | null)[];
                                ratings: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    /** @enum {unknown} */
                                    holes: "18" | "front9" | "back9";
                                    /** @description null while it is blank */
                                    courseRating: number | null;
                                    /** @description null while it is blank */
                                    slope: number | null;
                                    /** @description null while it is blank */
                                    par: number | null;
                                }[];
                                /** @description Where a gender plays other pars or stroke indexes */
                                variants?: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    pars?: (number | null)[];
                                    strokeIndexes?: (number | null)[];
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCoursesImport: {
        parameters: {
            query?: {
                slug?: string;
            };
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0198c0de-0000-7000-8000-0000000000cc",
                 *       "name": "Harrow Down Golf Club",
                 *       "place": "Harrow Down, Dorset",
                 *       "country": "England",
                 *       "timeZone": "Europe/London",
                 *       "latitude": 50.8312,
                 *       "longitude": -2.1147,
                 *       "holes": [
                 *         {
                 *           "hole": 1,
                 *           "par": 4,
                 *           "strokeIndex": 1
                 *         },
                 *         {
                 *           "hole": 2,
                 *           "par": 4,
                 *           "strokeIndex": 15
                 *         },
                 *         {
                 *           "hole": 3,
                 *           "par": 3,
                 *           "strokeIndex": 9
                 *         },
                 *         {
                 *           "hole": 4,
                 *           "par": 5,
                 *           "strokeIndex": 13
                 *         },
                 *         {
                 *           "hole": 5,
                 *           "par": 4,
                 *           "strokeIndex": 3
                 *         },
                 *         {
                 *           "hole": 6,
                 *           "par": 5,
                 *           "strokeIndex": 5
                 *         },
                 *         {
                 *           "hole": 7,
                 *           "par": 3,
                 *           "strokeIndex": 17
                 *         },
                 *         {
                 *           "hole": 8,
                 *           "par": 4,
                 *           "strokeIndex": 7
                 *         },
                 *         {
                 *           "hole": 9,
                 *           "par": 4,
                 *           "strokeIndex": 11
                 *         },
                 *         {
                 *           "hole": 10,
                 *           "par": 4,
                 *           "strokeIndex": 10
                 *         },
                 *         {
                 *           "hole": 11,
                 *           "par": 3,
                 *           "strokeIndex": 16
                 *         },
                 *         {
                 *           "hole": 12,
                 *           "par": 4,
                 *           "strokeIndex": 8
                 *         },
                 *         {
                 *           "hole": 13,
                 *           "par": 5,
                 *           "strokeIndex": 12
                 *         },
                 *         {
                 *           "hole": 14,
                 *           "par": 4,
                 *           "strokeIndex": 4
                 *         },
                 *         {
                 *           "hole": 15,
                 *           "par": 4,
                 *           "strokeIndex": 14
                 *         },
                 *         {
                 *           "hole": 16,
                 *           "par": 3,
                 *           "strokeIndex": 18
                 *         },
                 *         {
                 *           "hole": 17,
                 *           "par": 4,
                 *           "strokeIndex": 2
                 *         },
                 *         {
                 *           "hole": 18,
                 *           "par": 5,
                 *           "strokeIndex": 6
                 *         }
                 *       ],
                 *       "tees": [
                 *         {
                 *           "id": "yellow",
                 *           "name": "Yellow",
                 *           "lengths": [
                 *             390,
                 *             320,
                 *             175,
                 *             466,
                 *             341,
                 *             349,
                 *             162,
                 *             334,
                 *             382,
                 *             341,
                 *             173,
                 *             366,
                 *             465,
                 *             351,
                 *             334,
                 *             158,
                 *             393,
                 *             463
                 *           ],
                 *           "ratings": [
                 *             {
                 *               "gender": "men",
                 *               "holes": "18",
                 *               "courseRating": 70.9,
                 *               "slope": 126,
                 *               "par": 72
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "front9",
                 *               "courseRating": 35.4,
                 *               "slope": 125,
                 *               "par": 36
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "back9",
                 *               "courseRating": 35.5,
                 *               "slope": 127,
                 *               "par": 36
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    place: string;
                    country: string;
                    /** @description IANA name, such as Europe/London */
                    timeZone: string;
                    latitude: number;
                    longitude: number;
                    holes: {
                        hole: number;
                        /** @description null while it is blank */
                        par: number | null;
                        /** @description null while it is blank */
                        strokeIndex: number | null;
                    }[];
                    tees: {
                        /** @description A slug, such as yellow */
                        id: string;
                        name: string;
                        /** @description Metres, hole by hole */
                        lengths: (number | null)[];
                        ratings: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description null while it is blank */
                            courseRating: number | null;
                            /** @description null while it is blank */
                            slope: number | null;
                            /** @description null while it is blank */
                            par: number | null;
                        }[];
                        /** @description Where a gender plays other pars or stroke indexes */
                        variants?: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            pars?: (number | null)[];
                            strokeIndexes?: (number | null)[];
                        }[];
                    }[];
                } | string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "outcome": "updated",
                     *       "version": 4,
                     *       "valid": false,
                     *       "errors": [
                     *         {
                     *           "field": "holes.6.par",
                     *           "code": "range",
                     *           "message": "hole 7: the par must be a whole number from 3 to 7",
                     *           "values": {
                     *             "least": 3,
                     *             "most": 7
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /** @enum {unknown} */
                        outcome: "created" | "updated" | "unchanged";
                        /** @description Of the draft */
                        version: number;
                        /** @description Whether it can be published as it is */
                        valid: boolean;
                        errors: {
                            field: string;
                            /** @enum {unknown} */
                            code: "blank" | "not_in_order" | "count" | "range" | "tenths" | "time_zone" | "index_repeated" | "no_tee" | "tee_id" | "tee_id_repeated" | "tee_name_repeated" | "variant_repeated" | "variant_empty" | "rating_repeated" | "rating_holes" | "par_sum" | "nines_sum" | "quotes" | "unknown" | "given_twice" | "missing" | "not_an_id" | "tee_heading";
                            message: string;
                            /** @description The figures of the message, by their names */
                            values?: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /** @enum {unknown} */
                        outcome: "created" | "updated" | "unchanged";
                        /** @description Of the draft */
                        version: number;
                        /** @description Whether it can be published as it is */
                        valid: boolean;
                        errors: {
                            field: string;
                            /** @enum {unknown} */
                            code: "blank" | "not_in_order" | "count" | "range" | "tenths" | "time_zone" | "index_repeated" | "no_tee" | "tee_id" | "tee_id_repeated" | "tee_name_repeated" | "variant_repeated" | "variant_empty" | "rating_repeated" | "rating_holes" | "par_sum" | "nines_sum" | "quotes" | "unknown" | "given_twice" | "missing" | "not_an_id" | "tee_heading";
                            message: string;
                            /** @description The figures of the message, by their names */
                            values?: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesCourseId: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                /** @description The ETag of the answer you have; 304 when nothing changed */
                "If-None-Match"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "name": "Harrow Down Golf Club",
                     *       "place": "Harrow Down, Dorset",
                     *       "country": "England",
                     *       "timeZone": "Europe/London",
                     *       "latitude": 50.8312,
                     *       "longitude": -2.1147,
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "tees": [
                     *         {
                     *           "id": "yellow",
                     *           "name": "Yellow",
                     *           "lengths": [
                     *             390,
                     *             320,
                     *             175,
                     *             466,
                     *             341,
                     *             349,
                     *             162,
                     *             334,
                     *             382,
                     *             341,
                     *             173,
                     *             366,
                     *             465,
                     *             351,
                     *             334,
                     *             158,
                     *             393,
                     *             463
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "state": "published",
                     *       "cardVersion": 1,
                     *       "publishedAt": "2026-05-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        place: string;
                        country: string;
                        /** @description IANA name, such as Europe/London */
                        timeZone: string;
                        latitude: number;
                        longitude: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description Of the card in this answer */
                        cardVersion: number;
                        /** Format: date-time */
                        publishedAt: string;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesCourseIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "version": 3,
                     *       "state": "draft",
                     *       "cardVersion": 0,
                     *       "updatedAt": "2026-05-01T09:12:44.120Z",
                     *       "draft": {
                     *         "name": "Harrow Down Golf Club",
                     *         "place": "Harrow Down, Dorset",
                     *         "country": "England",
                     *         "timeZone": "Europe/London",
                     *         "latitude": 50.8312,
                     *         "longitude": -2.1147,
                     *         "holes": [
                     *           {
                     *             "hole": 1,
                     *             "par": 4,
                     *             "strokeIndex": 1
                     *           },
                     *           {
                     *             "hole": 2,
                     *             "par": 4,
                     *             "strokeIndex": 15
                     *           },
                     *           {
                     *             "hole": 3,
                     *             "par": 3,
                     *             "strokeIndex": 9
                     *           },
                     *           {
                     *             "hole": 4,
                     *             "par": 5,
                     *             "strokeIndex": 13
                     *           },
                     *           {
                     *             "hole": 5,
                     *             "par": 4,
                     *             "strokeIndex": 3
                     *           },
                     *           {
                     *             "hole": 6,
                     *             "par": 5,
                     *             "strokeIndex": 5
                     *           },
                     *           {
                     *             "hole": 7,
                     *             "par": 3,
                     *             "strokeIndex": 17
                     *           },
                     *           {
                     *             "hole": 8,
                     *             "par": 4,
                     *             "strokeIndex": 7
                     *           },
                     *           {
                     *             "hole": 9,
                     *             "par": 4,
                     *             "strokeIndex": 11
                     *           },
                     *           {
                     *             "hole": 10,
                     *             "par": 4,
                     *             "strokeIndex": 10
                     *           },
                     *           {
                     *             "hole": 11,
                     *             "par": 3,
                     *             "strokeIndex": 16
                     *           },
                     *           {
                     *             "hole": 12,
                     *             "par": 4,
                     *             "strokeIndex": 8
                     *           },
                     *           {
                     *             "hole": 13,
                     *             "par": 5,
                     *             "strokeIndex": 12
                     *           },
                     *           {
                     *             "hole": 14,
                     *             "par": 4,
                     *             "strokeIndex": 4
                     *           },
                     *           {
                     *             "hole": 15,
                     *             "par": 4,
                     *             "strokeIndex": 14
                     *           },
                     *           {
                     *             "hole": 16,
                     *             "par": 3,
                     *             "strokeIndex": 18
                     *           },
                     *           {
                     *             "hole": 17,
                     *             "par": 4,
                     *             "strokeIndex": 2
                     *           },
                     *           {
                     *             "hole": 18,
                     *             "par": 5,
                     *             "strokeIndex": 6
                     *           }
                     *         ],
                     *         "tees": [
                     *           {
                     *             "id": "yellow",
                     *             "name": "Yellow",
                     *             "lengths": [
                     *               390,
                     *               320,
                     *               175,
                     *               466,
                     *               341,
                     *               349,
                     *               162,
                     *               334,
                     *               382,
                     *               341,
                     *               173,
                     *               366,
                     *               465,
                     *               351,
                     *               334,
                     *               158,
                     *               393,
                     *               463
                     *             ],
                     *             "ratings": [
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "18",
                     *                 "courseRating": 70.9,
                     *                 "slope": 126,
                     *                 "par": 72
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "front9",
                     *                 "courseRating": 35.4,
                     *                 "slope": 125,
                     *                 "par": 36
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "back9",
                     *                 "courseRating": 35.5,
                     *                 "slope": 127,
                     *                 "par": 36
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /** @description Of the draft: this answer's ETag */
                        version: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description 0 until a card is published */
                        cardVersion: number;
                        updatedAt: string | null;
                        draft: {
                            name: string;
                            place: string;
                            country: string;
                            /** @description IANA name, such as Europe/London */
                            timeZone: string;
                            latitude: number;
                            longitude: number;
                            holes: {
                                hole: number;
                                /** @description null while it is blank */
                                par: number | null;
                                /** @description null while it is blank */
                                strokeIndex: number | null;
                            }[];
                            tees: {
                                /** @description A slug, such as yellow */
                                id: string;
                                name: string;
                                /** @description Metres, hole by hole */
                                lengths: (number | null)[];
                                ratings: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    /** @enum {unknown} */
                                    holes: "18" | "front9" | "back9";
                                    /** @description null while it is blank */
                                    courseRating: number | null;
                                    /** @description null while it is blank */
                                    slope: number | null;
                                    /** @description null while it is blank */
                                    par: number | null;
                                }[];
                                /** @description Where a gender plays other pars or stroke indexes */
                                variants?: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    pars?: (number | null)[];
                                    strokeIndexes?: (number | null)[];
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCoursesCourseIdDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of the draft you saw, such as "3" */
                "If-Match"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harrow Down Golf Club",
                 *       "place": "Harrow Down, Dorset",
                 *       "country": "England",
                 *       "timeZone": "Europe/London",
                 *       "latitude": 50.8312,
                 *       "longitude": -2.1147,
                 *       "holes": [
                 *         {
                 *           "hole": 1,
                 *           "par": 4,
                 *           "strokeIndex": 1
                 *         },
                 *         {
                 *           "hole": 2,
                 *           "par": 4,
                 *           "strokeIndex": 15
                 *         },
                 *         {
                 *           "hole": 3,
                 *           "par": 3,
                 *           "strokeIndex": 9
                 *         },
                 *         {
                 *           "hole": 4,
                 *           "par": 5,
                 *           "strokeIndex": 13
                 *         },
                 *         {
                 *           "hole": 5,
                 *           "par": 4,
                 *           "strokeIndex": 3
                 *         },
                 *         {
                 *           "hole": 6,
                 *           "par": 5,
                 *           "strokeIndex": 5
                 *         },
                 *         {
                 *           "hole": 7,
                 *           "par": 3,
                 *           "strokeIndex": 17
                 *         },
                 *         {
                 *           "hole": 8,
                 *           "par": 4,
                 *           "strokeIndex": 7
                 *         },
                 *         {
                 *           "hole": 9,
                 *           "par": 4,
                 *           "strokeIndex": 11
                 *         },
                 *         {
                 *           "hole": 10,
                 *           "par": 4,
                 *           "strokeIndex": 10
                 *         },
                 *         {
                 *           "hole": 11,
                 *           "par": 3,
                 *           "strokeIndex": 16
                 *         },
                 *         {
                 *           "hole": 12,
                 *           "par": 4,
                 *           "strokeIndex": 8
                 *         },
                 *         {
                 *           "hole": 13,
                 *           "par": 5,
                 *           "strokeIndex": 12
                 *         },
                 *         {
                 *           "hole": 14,
                 *           "par": 4,
                 *           "strokeIndex": 4
                 *         },
                 *         {
                 *           "hole": 15,
                 *           "par": 4,
                 *           "strokeIndex": 14
                 *         },
                 *         {
                 *           "hole": 16,
                 *           "par": 3,
                 *           "strokeIndex": 18
                 *         },
                 *         {
                 *           "hole": 17,
                 *           "par": 4,
                 *           "strokeIndex": 2
                 *         },
                 *         {
                 *           "hole": 18,
                 *           "par": 5,
                 *           "strokeIndex": 6
                 *         }
                 *       ],
                 *       "tees": [
                 *         {
                 *           "id": "yellow",
                 *           "name": "Yellow",
                 *           "lengths": [
                 *             390,
                 *             320,
                 *             175,
                 *             466,
                 *             341,
                 *             349,
                 *             162,
                 *             334,
                 *             382,
                 *             341,
                 *             173,
                 *             366,
                 *             465,
                 *             351,
                 *             334,
                 *             158,
                 *             393,
                 *             463
                 *           ],
                 *           "ratings": [
                 *             {
                 *               "gender": "men",
                 *               "holes": "18",
                 *               "courseRating": 70.9,
                 *               "slope": 126,
                 *               "par": 72
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "front9",
                 *               "courseRating": 35.4,
                 *               "slope": 125,
                 *               "par": 36
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "back9",
                 *               "courseRating": 35.5,
                 *               "slope": 127,
                 *               "par": 36
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    place: string;
                    country: string;
                    /** @description IANA name, such as Europe/London */
                    timeZone: string;
                    latitude: number;
                    longitude: number;
                    holes?: {
                        hole: number;
                        /** @description null while it is blank */
                        par: number | null;
                        /** @description null while it is blank */
                        strokeIndex: number | null;
                    }[];
                    tees?: {
                        /** @description A slug, such as yellow */
                        id: string;
                        name: string;
                        /** @description Metres, hole by hole */
                        lengths: (number | null)[];
                        ratings: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description null while it is blank */
                            courseRating: number | null;
                            /** @description null while it is blank */
                            slope: number | null;
                            /** @description null while it is blank */
                            par: number | null;
                        }[];
                        /** @description Where a gender plays other pars or stroke indexes */
                        variants?: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            pars?: (number | null)[];
                            strokeIndexes?: (number | null)[];
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "version": 3,
                     *       "state": "draft",
                     *       "cardVersion": 0,
                     *       "updatedAt": "2026-05-01T09:12:44.120Z",
                     *       "draft": {
                     *         "name": "Harrow Down Golf Club",
                     *         "place": "Harrow Down, Dorset",
                     *         "country": "England",
                     *         "timeZone": "Europe/London",
                     *         "latitude": 50.8312,
                     *         "longitude": -2.1147,
                     *         "holes": [
                     *           {
                     *             "hole": 1,
                     *             "par": 4,
                     *             "strokeIndex": 1
                     *           },
                     *           {
                     *             "hole": 2,
                     *             "par": 4,
                     *             "strokeIndex": 15
                     *           },
                     *           {
                     *             "hole": 3,
                     *             "par": 3,
                     *             "strokeIndex": 9
                     *           },
                     *           {
                     *             "hole": 4,
                     *             "par": 5,
                     *             "strokeIndex": 13
                     *           },
                     *           {
                     *             "hole": 5,
                     *             "par": 4,
                     *             "strokeIndex": 3
                     *           },
                     *           {
                     *             "hole": 6,
                     *             "par": 5,
                     *             "strokeIndex": 5
                     *           },
                     *           {
                     *             "hole": 7,
                     *             "par": 3,
                     *             "strokeIndex": 17
                     *           },
                     *           {
                     *             "hole": 8,
                     *             "par": 4,
                     *             "strokeIndex": 7
                     *           },
                     *           {
                     *             "hole": 9,
                     *             "par": 4,
                     *             "strokeIndex": 11
                     *           },
                     *           {
                     *             "hole": 10,
                     *             "par": 4,
                     *             "strokeIndex": 10
                     *           },
                     *           {
                     *             "hole": 11,
                     *             "par": 3,
                     *             "strokeIndex": 16
                     *           },
                     *           {
                     *             "hole": 12,
                     *             "par": 4,
                     *             "strokeIndex": 8
                     *           },
                     *           {
                     *             "hole": 13,
                     *             "par": 5,
                     *             "strokeIndex": 12
                     *           },
                     *           {
                     *             "hole": 14,
                     *             "par": 4,
                     *             "strokeIndex": 4
                     *           },
                     *           {
                     *             "hole": 15,
                     *             "par": 4,
                     *             "strokeIndex": 14
                     *           },
                     *           {
                     *             "hole": 16,
                     *             "par": 3,
                     *             "strokeIndex": 18
                     *           },
                     *           {
                     *             "hole": 17,
                     *             "par": 4,
                     *             "strokeIndex": 2
                     *           },
                     *           {
                     *             "hole": 18,
                     *             "par": 5,
                     *             "strokeIndex": 6
                     *           }
                     *         ],
                     *         "tees": [
                     *           {
                     *             "id": "yellow",
                     *             "name": "Yellow",
                     *             "lengths": [
                     *               390,
                     *               320,
                     *               175,
                     *               466,
                     *               341,
                     *               349,
                     *               162,
                     *               334,
                     *               382,
                     *               341,
                     *               173,
                     *               366,
                     *               465,
                     *               351,
                     *               334,
                     *               158,
                     *               393,
                     *               463
                     *             ],
                     *             "ratings": [
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "18",
                     *                 "courseRating": 70.9,
                     *                 "slope": 126,
                     *                 "par": 72
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "front9",
                     *                 "courseRating": 35.4,
                     *                 "slope": 125,
                     *                 "par": 36
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "back9",
                     *                 "courseRating": 35.5,
                     *                 "slope": 127,
                     *                 "par": 36
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /** @description Of the draft: this answer's ETag */
                        version: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description 0 until a card is published */
                        cardVersion: number;
                        updatedAt: string | null;
                        draft: {
                            name: string;
                            place: string;
                            country: string;
                            /** @description IANA name, such as Europe/London */
                            timeZone: string;
                            latitude: number;
                            longitude: number;
                            holes: {
                                hole: number;
                                /** @description null while it is blank */
                                par: number | null;
                                /** @description null while it is blank */
                                strokeIndex: number | null;
                            }[];
                            tees: {
                                /** @description A slug, such as yellow */
                                id: string;
                                name: string;
                                /** @description Metres, hole by hole */
                                lengths: (number | null)[];
                                ratings: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    /** @enum {unknown} */
                                    holes: "18" | "front9" | "back9";
                                    /** @description null while it is blank */
                                    courseRating: number | null;
                                    /** @description null while it is blank */
                                    slope: number | null;
                                    /** @description null while it is blank */
                                    par: number | null;
                                }[];
                                /** @description Where a gender plays other pars or stroke indexes */
                                variants?: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    pars?: (number | null)[];
                                    strokeIndexes?: (number | null)[];
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCoursesCourseIdDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of the draft you saw, such as "3" */
                "If-Match"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCoursesCourseIdDraftValidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description In place of the one that is saved */
                    draft?: {
                        name: string;
                        place: string;
                        country: string;
                        timeZone: string;
                        /** @description null while it is blank */
                        latitude: number | null;
                        /** @description null while it is blank */
                        longitude: number | null;
                        holes: {
                            hole: number;
                            /** @description null while it is blank */
                            par: number | null;
                            /** @description null while it is blank */
                            strokeIndex: number | null;
                        }[];
                        tees: {
                            /** @description A slug, such as yellow */
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: (number | null)[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                /** @description null while it is blank */
                                courseRating: number | null;
                                /** @description null while it is blank */
                                slope: number | null;
                                /** @description null while it is blank */
                                par: number | null;
                            }[];
                            /** @description Where a gender plays other pars or stroke indexes */
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: (number | null)[];
                                strokeIndexes?: (number | null)[];
                            }[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "valid": false,
                     *       "errors": [
                     *         {
                     *           "field": "holes.6.par",
                     *           "code": "range",
                     *           "message": "hole 7: the par must be a whole number from 3 to 7",
                     *           "values": {
                     *             "least": 3,
                     *             "most": 7
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        valid: boolean;
                        errors: {
                            field: string;
                            /** @enum {unknown} */
                            code: "blank" | "not_in_order" | "count" | "range" | "tenths" | "time_zone" | "index_repeated" | "no_tee" | "tee_id" | "tee_id_repeated" | "tee_name_repeated" | "variant_repeated" | "variant_empty" | "rating_repeated" | "rating_holes" | "par_sum" | "nines_sum" | "quotes" | "unknown" | "given_twice" | "missing" | "not_an_id" | "tee_heading";
                            message: string;
                            /** @description The figures of the message, by their names */
                            values?: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCoursesCourseIdPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of the draft you saw, such as "3" */
                "If-Match"?: string;
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "name": "Harrow Down Golf Club",
                     *       "place": "Harrow Down, Dorset",
                     *       "country": "England",
                     *       "timeZone": "Europe/London",
                     *       "latitude": 50.8312,
                     *       "longitude": -2.1147,
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "tees": [
                     *         {
                     *           "id": "yellow",
                     *           "name": "Yellow",
                     *           "lengths": [
                     *             390,
                     *             320,
                     *             175,
                     *             466,
                     *             341,
                     *             349,
                     *             162,
                     *             334,
                     *             382,
                     *             341,
                     *             173,
                     *             366,
                     *             465,
                     *             351,
                     *             334,
                     *             158,
                     *             393,
                     *             463
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "state": "published",
                     *       "cardVersion": 1,
                     *       "publishedAt": "2026-05-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        place: string;
                        country: string;
                        /** @description IANA name, such as Europe/London */
                        timeZone: string;
                        latitude: number;
                        longitude: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description Of the card in this answer */
                        cardVersion: number;
                        /** Format: date-time */
                        publishedAt: string;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: course_state, draft_invalid, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCoursesCourseIdArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "name": "Harrow Down Golf Club",
                     *       "place": "Harrow Down, Dorset",
                     *       "country": "England",
                     *       "timeZone": "Europe/London",
                     *       "latitude": 50.8312,
                     *       "longitude": -2.1147,
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "tees": [
                     *         {
                     *           "id": "yellow",
                     *           "name": "Yellow",
                     *           "lengths": [
                     *             390,
                     *             320,
                     *             175,
                     *             466,
                     *             341,
                     *             349,
                     *             162,
                     *             334,
                     *             382,
                     *             341,
                     *             173,
                     *             366,
                     *             465,
                     *             351,
                     *             334,
                     *             158,
                     *             393,
                     *             463
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "state": "archived",
                     *       "cardVersion": 1,
                     *       "publishedAt": "2026-05-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        place: string;
                        country: string;
                        /** @description IANA name, such as Europe/London */
                        timeZone: string;
                        latitude: number;
                        longitude: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description Of the card in this answer */
                        cardVersion: number;
                        /** Format: date-time */
                        publishedAt: string;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: course_state, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCoursesCourseIdRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "name": "Harrow Down Golf Club",
                     *       "place": "Harrow Down, Dorset",
                     *       "country": "England",
                     *       "timeZone": "Europe/London",
                     *       "latitude": 50.8312,
                     *       "longitude": -2.1147,
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "tees": [
                     *         {
                     *           "id": "yellow",
                     *           "name": "Yellow",
                     *           "lengths": [
                     *             390,
                     *             320,
                     *             175,
                     *             466,
                     *             341,
                     *             349,
                     *             162,
                     *             334,
                     *             382,
                     *             341,
                     *             173,
                     *             366,
                     *             465,
                     *             351,
                     *             334,
                     *             158,
                     *             393,
                     *             463
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "state": "published",
                     *       "cardVersion": 1,
                     *       "publishedAt": "2026-05-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        place: string;
                        country: string;
                        /** @description IANA name, such as Europe/London */
                        timeZone: string;
                        latitude: number;
                        longitude: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description Of the card in this answer */
                        cardVersion: number;
                        /** Format: date-time */
                        publishedAt: string;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: course_state, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCoursesCourseIdDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harrow Down Golf Club"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /**
                     * Format: uuid
                     * @description A course of nine holes that follows, where this has nine too: the two as one of 18
                     */
                    backNine?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "version": 1,
                     *       "state": "draft",
                     *       "cardVersion": 0,
                     *       "updatedAt": "2026-05-01T09:12:44.120Z",
                     *       "draft": {
                     *         "name": "Harrow Down Golf Club",
                     *         "place": "Harrow Down, Dorset",
                     *         "country": "England",
                     *         "timeZone": "Europe/London",
                     *         "latitude": 50.8312,
                     *         "longitude": -2.1147,
                     *         "holes": [
                     *           {
                     *             "hole": 1,
                     *             "par": 4,
                     *             "strokeIndex": 1
                     *           },
                     *           {
                     *             "hole": 2,
                     *             "par": 4,
                     *             "strokeIndex": 15
                     *           },
                     *           {
                     *             "hole": 3,
                     *             "par": 3,
                     *             "strokeIndex": 9
                     *           },
                     *           {
                     *             "hole": 4,
                     *             "par": 5,
                     *             "strokeIndex": 13
                     *           },
                     *           {
                     *             "hole": 5,
                     *             "par": 4,
                     *             "strokeIndex": 3
                     *           },
                     *           {
                     *             "hole": 6,
                     *             "par": 5,
                     *             "strokeIndex": 5
                     *           },
                     *           {
                     *             "hole": 7,
                     *             "par": 3,
                     *             "strokeIndex": 17
                     *           },
                     *           {
                     *             "hole": 8,
                     *             "par": 4,
                     *             "strokeIndex": 7
                     *           },
                     *           {
                     *             "hole": 9,
                     *             "par": 4,
                     *             "strokeIndex": 11
                     *           },
                     *           {
                     *             "hole": 10,
                     *             "par": 4,
                     *             "strokeIndex": 10
                     *           },
                     *           {
                     *             "hole": 11,
                     *             "par": 3,
                     *             "strokeIndex": 16
                     *           },
                     *           {
                     *             "hole": 12,
                     *             "par": 4,
                     *             "strokeIndex": 8
                     *           },
                     *           {
                     *             "hole": 13,
                     *             "par": 5,
                     *             "strokeIndex": 12
                     *           },
                     *           {
                     *             "hole": 14,
                     *             "par": 4,
                     *             "strokeIndex": 4
                     *           },
                     *           {
                     *             "hole": 15,
                     *             "par": 4,
                     *             "strokeIndex": 14
                     *           },
                     *           {
                     *             "hole": 16,
                     *             "par": 3,
                     *             "strokeIndex": 18
                     *           },
                     *           {
                     *             "hole": 17,
                     *             "par": 4,
                     *             "strokeIndex": 2
                     *           },
                     *           {
                     *             "hole": 18,
                     *             "par": 5,
                     *             "strokeIndex": 6
                     *           }
                     *         ],
                     *         "tees": [
                     *           {
                     *             "id": "yellow",
                     *             "name": "Yellow",
                     *             "lengths": [
                     *               390,
                     *               320,
                     *               175,
                     *               466,
                     *               341,
                     *               349,
                     *               162,
                     *               334,
                     *               382,
                     *               341,
                     *               173,
                     *               366,
                     *               465,
                     *               351,
                     *               334,
                     *               158,
                     *               393,
                     *               463
                     *             ],
                     *             "ratings": [
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "18",
                     *                 "courseRating": 70.9,
                     *                 "slope": 126,
                     *                 "par": 72
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "front9",
                     *                 "courseRating": 35.4,
                     *                 "slope": 125,
                     *                 "par": 36
                     *               },
                     *               {
                     *                 "gender": "men",
                     *                 "holes": "back9",
                     *                 "courseRating": 35.5,
                     *                 "slope": 127,
                     *                 "par": 36
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /** @description Of the draft: this answer's ETag */
                        version: number;
                        /** @enum {unknown} */
                        state: "draft" | "published" | "archived";
                        /** @description 0 until a card is published */
                        cardVersion: number;
                        updatedAt: string | null;
                        draft: {
                            name: string;
                            place: string;
                            country: string;
                            /** @description IANA name, such as Europe/London */
                            timeZone: string;
                            latitude: number;
                            longitude: number;
                            holes: {
                                hole: number;
                                /** @description null while it is blank */
                                par: number | null;
                                /** @description null while it is blank */
                                strokeIndex: number | null;
                            }[];
                            tees: {
                                /** @description A slug, such as yellow */
                                id: string;
                                name: string;
                                /** @description Metres, hole by hole */
                                lengths: (number | null)[];
                                ratings: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    /** @enum {unknown} */
                                    holes: "18" | "front9" | "back9";
                                    /** @description null while it is blank */
                                    courseRating: number | null;
                                    /** @description null while it is blank */
                                    slope: number | null;
                                    /** @description null while it is blank */
                                    par: number | null;
                                }[];
                                /** @description Where a gender plays other pars or stroke indexes */
                                variants?: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    pars?: (number | null)[];
                                    strokeIndexes?: (number | null)[];
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesCourseIdCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "publishedAt": "2026-05-01T10:00:00.000Z",
                     *           "current": true,
                     *           "par": 72,
                     *           "tees": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            version: number;
                            /** Format: date-time */
                            publishedAt: string;
                            current: boolean;
                            par: number;
                            tees: number;
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesCourseIdExport: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "name": "Harrow Down Golf Club",
                     *       "place": "Harrow Down, Dorset",
                     *       "country": "England",
                     *       "timeZone": "Europe/London",
                     *       "latitude": 50.8312,
                     *       "longitude": -2.1147,
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "tees": [
                     *         {
                     *           "id": "yellow",
                     *           "name": "Yellow",
                     *           "lengths": [
                     *             390,
                     *             320,
                     *             175,
                     *             466,
                     *             341,
                     *             349,
                     *             162,
                     *             334,
                     *             382,
                     *             341,
                     *             173,
                     *             366,
                     *             465,
                     *             351,
                     *             334,
                     *             158,
                     *             393,
                     *             463
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        place: string;
                        country: string;
                        /** @description IANA name, such as Europe/London */
                        timeZone: string;
                        latitude: number;
                        longitude: number;
                        holes: {
                            hole: number;
                            /** @description null while it is blank */
                            par: number | null;
                            /** @description null while it is blank */
                            strokeIndex: number | null;
                        }[];
                        tees: {
                            /** @description A slug, such as yellow */
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: (number | null)[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                /** @description null while it is blank */
                                courseRating: number | null;
                                /** @description null while it is blank */
                                slope: number | null;
                                /** @description null while it is blank */
                                par: number | null;
                            }[];
                            /** @description Where a gender plays other pars or stroke indexes */
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: (number | null)[];
                                strokeIndexes?: (number | null)[];
                            }[];
                        }[];
                    };
                    "text/csv": string;
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnCourses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000cd",
                     *           "name": "Sandy Lane Links",
                     *           "timeZone": "Europe/Lisbon",
                     *           "holes": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 4,
                     *               "strokeIndex": 15
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 9
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 5,
                     *               "strokeIndex": 13
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 3
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 5,
                     *               "strokeIndex": 5
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 17
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 4,
                     *               "strokeIndex": 7
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 11
                     *             },
                     *             {
                     *               "hole": 10,
                     *               "par": 4,
                     *               "strokeIndex": 10
                     *             },
                     *             {
                     *               "hole": 11,
                     *               "par": 3,
                     *               "strokeIndex": 16
                     *             },
                     *             {
                     *               "hole": 12,
                     *               "par": 4,
                     *               "strokeIndex": 8
                     *             },
                     *             {
                     *               "hole": 13,
                     *               "par": 5,
                     *               "strokeIndex": 12
                     *             },
                     *             {
                     *               "hole": 14,
                     *               "par": 4,
                     *               "strokeIndex": 4
                     *             },
                     *             {
                     *               "hole": 15,
                     *               "par": 4,
                     *               "strokeIndex": 14
                     *             },
                     *             {
                     *               "hole": 16,
                     *               "par": 3,
                     *               "strokeIndex": 18
                     *             },
                     *             {
                     *               "hole": 17,
                     *               "par": 4,
                     *               "strokeIndex": 2
                     *             },
                     *             {
                     *               "hole": 18,
                     *               "par": 5,
                     *               "strokeIndex": 6
                     *             }
                     *           ],
                     *           "cardVersion": 1,
                     *           "tees": [
                     *             {
                     *               "id": "tee",
                     *               "name": "White",
                     *               "lengths": [
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0,
                     *                 0
                     *               ],
                     *               "ratings": [
                     *                 {
                     *                   "gender": "men",
                     *                   "holes": "18",
                     *                   "courseRating": 70.9,
                     *                   "slope": 126,
                     *                   "par": 72
                     *                 },
                     *                 {
                     *                   "gender": "men",
                     *                   "holes": "front9",
                     *                   "courseRating": 35.4,
                     *                   "slope": 125,
                     *                   "par": 36
                     *                 },
                     *                 {
                     *                   "gender": "men",
                     *                   "holes": "back9",
                     *                   "courseRating": 35.5,
                     *                   "slope": 127,
                     *                   "par": 36
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            timeZone: string;
                            /** @description Rises when the card is another one */
                            cardVersion: number;
                            holes: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                            }[];
                            /** @description Lengths are metres; 0 where they are not known */
                            tees: {
                                id: string;
                                name: string;
                                /** @description Metres, hole by hole */
                                lengths: number[];
                                ratings: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    /** @enum {unknown} */
                                    holes: "18" | "front9" | "back9";
                                    courseRating: number;
                                    slope: number;
                                    par: number;
                                }[];
                                variants?: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    pars?: number[];
                                    strokeIndexes?: number[];
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOwnCourses: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sandy Lane Links",
                 *       "timeZone": "Europe/Lisbon",
                 *       "holes": [
                 *         {
                 *           "hole": 1,
                 *           "par": 4,
                 *           "strokeIndex": 1
                 *         },
                 *         {
                 *           "hole": 2,
                 *           "par": 4,
                 *           "strokeIndex": 15
                 *         },
                 *         {
                 *           "hole": 3,
                 *           "par": 3,
                 *           "strokeIndex": 9
                 *         },
                 *         {
                 *           "hole": 4,
                 *           "par": 5,
                 *           "strokeIndex": 13
                 *         },
                 *         {
                 *           "hole": 5,
                 *           "par": 4,
                 *           "strokeIndex": 3
                 *         },
                 *         {
                 *           "hole": 6,
                 *           "par": 5,
                 *           "strokeIndex": 5
                 *         },
                 *         {
                 *           "hole": 7,
                 *           "par": 3,
                 *           "strokeIndex": 17
                 *         },
                 *         {
                 *           "hole": 8,
                 *           "par": 4,
                 *           "strokeIndex": 7
                 *         },
                 *         {
                 *           "hole": 9,
                 *           "par": 4,
                 *           "strokeIndex": 11
                 *         },
                 *         {
                 *           "hole": 10,
                 *           "par": 4,
                 *           "strokeIndex": 10
                 *         },
                 *         {
                 *           "hole": 11,
                 *           "par": 3,
                 *           "strokeIndex": 16
                 *         },
                 *         {
                 *           "hole": 12,
                 *           "par": 4,
                 *           "strokeIndex": 8
                 *         },
                 *         {
                 *           "hole": 13,
                 *           "par": 5,
                 *           "strokeIndex": 12
                 *         },
                 *         {
                 *           "hole": 14,
                 *           "par": 4,
                 *           "strokeIndex": 4
                 *         },
                 *         {
                 *           "hole": 15,
                 *           "par": 4,
                 *           "strokeIndex": 14
                 *         },
                 *         {
                 *           "hole": 16,
                 *           "par": 3,
                 *           "strokeIndex": 18
                 *         },
                 *         {
                 *           "hole": 17,
                 *           "par": 4,
                 *           "strokeIndex": 2
                 *         },
                 *         {
                 *           "hole": 18,
                 *           "par": 5,
                 *           "strokeIndex": 6
                 *         }
                 *       ],
                 *       "tees": [
                 *         {
                 *           "name": "White",
                 *           "ratings": [
                 *             {
                 *               "gender": "men",
                 *               "holes": "18",
                 *               "courseRating": 70.9,
                 *               "slope": 126,
                 *               "par": 72
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "front9",
                 *               "courseRating": 35.4,
                 *               "slope": 125,
                 *               "par": 36
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "back9",
                 *               "courseRating": 35.5,
                 *               "slope": 127,
                 *               "par": 36
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description IANA name, such as Europe/London */
                    timeZone: string;
                    holes: {
                        hole: number;
                        /** @description null while it is blank */
                        par: number | null;
                        /** @description null while it is blank */
                        strokeIndex: number | null;
                    }[];
                    tees: {
                        name: string;
                        /** @description Metres, hole by hole; null, or left out, where they are not known */
                        lengths?: (number | null)[];
                        ratings: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description null while it is blank */
                            courseRating: number | null;
                            /** @description null while it is blank */
                            slope: number | null;
                            /** @description null while it is blank */
                            par: number | null;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cd",
                     *       "name": "Sandy Lane Links",
                     *       "timeZone": "Europe/Lisbon",
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "cardVersion": 1,
                     *       "tees": [
                     *         {
                     *           "id": "tee",
                     *           "name": "White",
                     *           "lengths": [
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        timeZone: string;
                        /** @description Rises when the card is another one */
                        cardVersion: number;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        /** @description Lengths are metres; 0 where they are not known */
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: draft_invalid, too_many_own_courses, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnCoursesCourseId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cd",
                     *       "name": "Sandy Lane Links",
                     *       "timeZone": "Europe/Lisbon",
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "cardVersion": 1,
                     *       "tees": [
                     *         {
                     *           "id": "tee",
                     *           "name": "White",
                     *           "lengths": [
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        timeZone: string;
                        /** @description Rises when the card is another one */
                        cardVersion: number;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        /** @description Lengths are metres; 0 where they are not known */
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOwnCoursesCourseId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sandy Lane Links",
                 *       "timeZone": "Europe/Lisbon",
                 *       "holes": [
                 *         {
                 *           "hole": 1,
                 *           "par": 4,
                 *           "strokeIndex": 1
                 *         },
                 *         {
                 *           "hole": 2,
                 *           "par": 4,
                 *           "strokeIndex": 15
                 *         },
                 *         {
                 *           "hole": 3,
                 *           "par": 3,
                 *           "strokeIndex": 9
                 *         },
                 *         {
                 *           "hole": 4,
                 *           "par": 5,
                 *           "strokeIndex": 13
                 *         },
                 *         {
                 *           "hole": 5,
                 *           "par": 4,
                 *           "strokeIndex": 3
                 *         },
                 *         {
                 *           "hole": 6,
                 *           "par": 5,
                 *           "strokeIndex": 5
                 *         },
                 *         {
                 *           "hole": 7,
                 *           "par": 3,
                 *           "strokeIndex": 17
                 *         },
                 *         {
                 *           "hole": 8,
                 *           "par": 4,
                 *           "strokeIndex": 7
                 *         },
                 *         {
                 *           "hole": 9,
                 *           "par": 4,
                 *           "strokeIndex": 11
                 *         },
                 *         {
                 *           "hole": 10,
                 *           "par": 4,
                 *           "strokeIndex": 10
                 *         },
                 *         {
                 *           "hole": 11,
                 *           "par": 3,
                 *           "strokeIndex": 16
                 *         },
                 *         {
                 *           "hole": 12,
                 *           "par": 4,
                 *           "strokeIndex": 8
                 *         },
                 *         {
                 *           "hole": 13,
                 *           "par": 5,
                 *           "strokeIndex": 12
                 *         },
                 *         {
                 *           "hole": 14,
                 *           "par": 4,
                 *           "strokeIndex": 4
                 *         },
                 *         {
                 *           "hole": 15,
                 *           "par": 4,
                 *           "strokeIndex": 14
                 *         },
                 *         {
                 *           "hole": 16,
                 *           "par": 3,
                 *           "strokeIndex": 18
                 *         },
                 *         {
                 *           "hole": 17,
                 *           "par": 4,
                 *           "strokeIndex": 2
                 *         },
                 *         {
                 *           "hole": 18,
                 *           "par": 5,
                 *           "strokeIndex": 6
                 *         }
                 *       ],
                 *       "tees": [
                 *         {
                 *           "name": "White",
                 *           "ratings": [
                 *             {
                 *               "gender": "men",
                 *               "holes": "18",
                 *               "courseRating": 70.9,
                 *               "slope": 126,
                 *               "par": 72
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "front9",
                 *               "courseRating": 35.4,
                 *               "slope": 125,
                 *               "par": 36
                 *             },
                 *             {
                 *               "gender": "men",
                 *               "holes": "back9",
                 *               "courseRating": 35.5,
                 *               "slope": 127,
                 *               "par": 36
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description IANA name, such as Europe/London */
                    timeZone: string;
                    holes: {
                        hole: number;
                        /** @description null while it is blank */
                        par: number | null;
                        /** @description null while it is blank */
                        strokeIndex: number | null;
                    }[];
                    tees: {
                        name: string;
                        /** @description Metres, hole by hole; null, or left out, where they are not known */
                        lengths?: (number | null)[];
                        ratings: {
                            /** @enum {unknown} */
                            gender: "men" | "women";
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description null while it is blank */
                            courseRating: number | null;
                            /** @description null while it is blank */
                            slope: number | null;
                            /** @description null while it is blank */
                            par: number | null;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000cd",
                     *       "name": "Sandy Lane Links",
                     *       "timeZone": "Europe/Lisbon",
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "par": 4,
                     *           "strokeIndex": 1
                     *         },
                     *         {
                     *           "hole": 2,
                     *           "par": 4,
                     *           "strokeIndex": 15
                     *         },
                     *         {
                     *           "hole": 3,
                     *           "par": 3,
                     *           "strokeIndex": 9
                     *         },
                     *         {
                     *           "hole": 4,
                     *           "par": 5,
                     *           "strokeIndex": 13
                     *         },
                     *         {
                     *           "hole": 5,
                     *           "par": 4,
                     *           "strokeIndex": 3
                     *         },
                     *         {
                     *           "hole": 6,
                     *           "par": 5,
                     *           "strokeIndex": 5
                     *         },
                     *         {
                     *           "hole": 7,
                     *           "par": 3,
                     *           "strokeIndex": 17
                     *         },
                     *         {
                     *           "hole": 8,
                     *           "par": 4,
                     *           "strokeIndex": 7
                     *         },
                     *         {
                     *           "hole": 9,
                     *           "par": 4,
                     *           "strokeIndex": 11
                     *         },
                     *         {
                     *           "hole": 10,
                     *           "par": 4,
                     *           "strokeIndex": 10
                     *         },
                     *         {
                     *           "hole": 11,
                     *           "par": 3,
                     *           "strokeIndex": 16
                     *         },
                     *         {
                     *           "hole": 12,
                     *           "par": 4,
                     *           "strokeIndex": 8
                     *         },
                     *         {
                     *           "hole": 13,
                     *           "par": 5,
                     *           "strokeIndex": 12
                     *         },
                     *         {
                     *           "hole": 14,
                     *           "par": 4,
                     *           "strokeIndex": 4
                     *         },
                     *         {
                     *           "hole": 15,
                     *           "par": 4,
                     *           "strokeIndex": 14
                     *         },
                     *         {
                     *           "hole": 16,
                     *           "par": 3,
                     *           "strokeIndex": 18
                     *         },
                     *         {
                     *           "hole": 17,
                     *           "par": 4,
                     *           "strokeIndex": 2
                     *         },
                     *         {
                     *           "hole": 18,
                     *           "par": 5,
                     *           "strokeIndex": 6
                     *         }
                     *       ],
                     *       "cardVersion": 1,
                     *       "tees": [
                     *         {
                     *           "id": "tee",
                     *           "name": "White",
                     *           "lengths": [
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0,
                     *             0
                     *           ],
                     *           "ratings": [
                     *             {
                     *               "gender": "men",
                     *               "holes": "18",
                     *               "courseRating": 70.9,
                     *               "slope": 126,
                     *               "par": 72
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "front9",
                     *               "courseRating": 35.4,
                     *               "slope": 125,
                     *               "par": 36
                     *             },
                     *             {
                     *               "gender": "men",
                     *               "holes": "back9",
                     *               "courseRating": 35.5,
                     *               "slope": 127,
                     *               "par": 36
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        timeZone: string;
                        /** @description Rises when the card is another one */
                        cardVersion: number;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        /** @description Lengths are metres; 0 where they are not known */
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres, hole by hole */
                            lengths: number[];
                            ratings: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                /** @enum {unknown} */
                                holes: "18" | "front9" | "back9";
                                courseRating: number;
                                slope: number;
                                par: number;
                            }[];
                            variants?: {
                                /** @enum {unknown} */
                                gender: "men" | "women";
                                pars?: number[];
                                strokeIndexes?: number[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: draft_invalid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOwnCoursesCourseId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundsExport: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "golfroundpro.rounds",
                     *       "version": 1,
                     *       "rounds": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-000000000001",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "courseName": "Heron Lake",
                     *           "cardVersion": 1,
                     *           "holes": "front9",
                     *           "playedOn": "2026-05-02",
                     *           "context": "real",
                     *           "state": "finished",
                     *           "handicapAllowance": 95,
                     *           "startedAt": "2026-05-02T07:40:00.000Z",
                     *           "finishedAt": "2026-05-02T09:35:00.000Z",
                     *           "players": [
                     *             {
                     *               "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *               "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *               "name": "Ann Meadow",
                     *               "teeId": "yellow",
                     *               "gender": "men",
                     *               "handicapIndex": 14.3,
                     *               "total": null,
                     *               "scores": [
                     *                 {
                     *                   "hole": 1,
                     *                   "strokes": 5,
                     *                   "pickedUp": false,
                     *                   "putts": 2,
                     *                   "fairway": "hit",
                     *                   "penalties": 0,
                     *                   "sand": false
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        format: "golfroundpro.rounds";
                        /** @constant */
                        version: 1;
                        rounds: {
                            /** Format: uuid */
                            id?: string;
                            /** Format: uuid */
                            courseId?: string;
                            courseName?: string;
                            cardVersion?: number;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            /** @enum {unknown} */
                            context?: "real" | "practice" | "simulator" | "scramble";
                            /** @enum {unknown} */
                            state?: "in_progress" | "finished" | "abandoned";
                            handicapAllowance?: number;
                            /** Format: date-time */
                            startedAt?: string;
                            finishedAt?: string | null;
                            players: {
                                /** Format: uuid */
                                id?: string;
                                userId?: string | null;
                                name?: string | null;
                                /** @description Id or name of a tee of the card */
                                teeId: string;
                                gender?: ("men" | "women") | null;
                                handicapIndex?: number | null;
                                total?: number | null;
                                scores?: {
                                    hole: number;
                                    strokes?: number | null;
                                    pickedUp?: boolean;
                                    putts?: number | null;
                                    fairway?: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                    penalties?: number | null;
                                    sand?: boolean | null;
                                }[];
                            }[];
                        }[];
                        awayScores?: {
                            /** Format: uuid */
                            id: string;
                            courseName: string;
                            teeName: string;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            /**
                             * @description 18, or a nine
                             * @enum {unknown}
                             */
                            holes: "18" | "front9";
                            /** @description Of the tee for your gender and these holes */
                            courseRating: number;
                            slope: number;
                            par: number;
                            /** @description Adjusted gross: no hole above net double bogey */
                            strokes: number;
                            /** Format: date-time */
                            enteredAt: string;
                        }[];
                        ownCourses?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description IANA name, such as Europe/London */
                            timeZone: string;
                            holes: {
                                hole: number;
                                /** @description null while it is blank */
                                par: number | null;
                                /** @description null while it is blank */
                                strokeIndex: number | null;
                            }[];
                            tees: {
                                name: string;
                                /** @description Metres, hole by hole; null, or left out, where they are not known */
                                lengths?: (number | null)[];
                                ratings: {
                                    /** @enum {unknown} */
                                    gender: "men" | "women";
                                    /** @enum {unknown} */
                                    holes: "18" | "front9" | "back9";
                                    /** @description null while it is blank */
                                    courseRating: number | null;
                                    /** @description null while it is blank */
                                    slope: number | null;
                                    /** @description null while it is blank */
                                    par: number | null;
                                }[];
                            }[];
                        }[];
                        /** @description A guest's, to 0.1; plus is negative */
                        broughtIndex?: number;
                    };
                    "text/csv": string;
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "golfroundpro.rounds",
                 *       "version": 1,
                 *       "rounds": [
                 *         {
                 *           "id": "0198c0de-0000-7000-8000-000000000001",
                 *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                 *           "courseName": "Heron Lake",
                 *           "cardVersion": 1,
                 *           "holes": "front9",
                 *           "playedOn": "2026-05-02",
                 *           "context": "real",
                 *           "state": "finished",
                 *           "handicapAllowance": 95,
                 *           "startedAt": "2026-05-02T07:40:00.000Z",
                 *           "finishedAt": "2026-05-02T09:35:00.000Z",
                 *           "players": [
                 *             {
                 *               "id": "0198c0de-0000-7000-8000-0000000000bb",
                 *               "userId": "0198c0de-0000-7000-8000-0000000000aa",
                 *               "name": "Ann Meadow",
                 *               "teeId": "yellow",
                 *               "gender": "men",
                 *               "handicapIndex": 14.3,
                 *               "total": null,
                 *               "scores": [
                 *                 {
                 *                   "hole": 1,
                 *                   "strokes": 5,
                 *                   "pickedUp": false,
                 *                   "putts": 2,
                 *                   "fairway": "hit",
                 *                   "penalties": 0,
                 *                   "sand": false
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    format: "golfroundpro.rounds";
                    /** @constant */
                    version: 1;
                    /** @description As in an export */
                    rounds: unknown[];
                    awayScores?: unknown[];
                    ownCourses?: unknown[];
                    /** @description A guest's, to 0.1; plus is negative */
                    broughtIndex?: number;
                } | string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": 2,
                     *       "imported": 1,
                     *       "unchanged": 0,
                     *       "refused": 1,
                     *       "ignoredColumns": [],
                     *       "awayScores": {
                     *         "rows": 0,
                     *         "imported": 0,
                     *         "unchanged": 0,
                     *         "refused": 0,
                     *         "report": []
                     *       },
                     *       "ownCourses": {
                     *         "rows": 0,
                     *         "imported": 0,
                     *         "unchanged": 0,
                     *         "refused": 0,
                     *         "report": []
                     *       },
                     *       "broughtIndex": null,
                     *       "report": [
                     *         {
                     *           "row": 1,
                     *           "status": "imported",
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001"
                     *         },
                     *         {
                     *           "row": 2,
                     *           "status": "refused",
                     *           "errors": [
                     *             {
                     *               "field": "courseName",
                     *               "message": "names no course with a published card",
                     *               "code": "not_known"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        rows: number;
                        imported: number;
                        unchanged: number;
                        refused: number;
                        /** @description Of the refused the first 200; `refused` counts them all */
                        report: {
                            /** @description JSON: place of the round, from 1. CSV: line of the file */
                            row: number;
                            /** @enum {unknown} */
                            status: "imported" | "unchanged" | "refused";
                            /** Format: uuid */
                            roundId?: string;
                            errors?: {
                                field: string;
                                message: string;
                                code: string;
                                limit?: number;
                                values?: {
                                    [key: string]: number;
                                };
                            }[];
                        }[];
                        /** @description Columns of the CSV that are not known; 20 of them at most */
                        ignoredColumns: string[];
                        /** @description Scores from elsewhere; `row` is the place */
                        awayScores: {
                            rows: number;
                            imported: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of the refused the first 200; `refused` counts them all */
                            report: {
                                /** @description JSON: place of the round, from 1. CSV: line of the file */
                                row: number;
                                /** @enum {unknown} */
                                status: "imported" | "unchanged" | "refused";
                                /** Format: uuid */
                                roundId?: string;
                                errors?: {
                                    field: string;
                                    message: string;
                                    code: string;
                                    limit?: number;
                                    values?: {
                                        [key: string]: number;
                                    };
                                }[];
                            }[];
                        };
                        /** @description Courses of your own; one that is here stays as it is. `row` is the place */
                        ownCourses: {
                            rows: number;
                            imported: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of the refused the first 200; `refused` counts them all */
                            report: {
                                /** @description JSON: place of the round, from 1. CSV: line of the file */
                                row: number;
                                /** @enum {unknown} */
                                status: "imported" | "unchanged" | "refused";
                                /** Format: uuid */
                                roundId?: string;
                                errors?: {
                                    field: string;
                                    message: string;
                                    code: string;
                                    limit?: number;
                                    values?: {
                                        [key: string]: number;
                                    };
                                }[];
                            }[];
                        };
                        broughtIndex: ("imported" | "unchanged" | "refused") | null;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundsRoundIdCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSharedRoundsTokenCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRounds: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                to?: string;
                context?: "real" | "practice" | "simulator" | "scramble";
                state?: "in_progress" | "finished" | "abandoned";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-000000000001",
                     *           "version": 2,
                     *           "state": "in_progress",
                     *           "context": "real",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "courseName": "Heron Lake",
                     *           "holes": "front9",
                     *           "playedOn": "2026-05-02",
                     *           "startedAt": "2026-05-02T07:40:00.000Z",
                     *           "holesOnCard": 18,
                     *           "players": 1,
                     *           "strokes": null,
                     *           "holesPlayed": 1,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokes": 5,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokes": null,
                     *               "pickedUp": false
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            /** @enum {unknown} */
                            state: "in_progress" | "finished" | "abandoned";
                            /** @enum {unknown} */
                            context: "real" | "practice" | "simulator" | "scramble";
                            /** Format: uuid */
                            courseId: string;
                            courseName: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                            holesOnCard: number;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            /**
                             * Format: date-time
                             * @description The order within a day
                             */
                            startedAt: string;
                            /** @description How many play */
                            players: number;
                            strokes: number | null;
                            /** @description Holes you scored or picked up */
                            holesPlayed: number;
                            /** @description Your own, hole by hole */
                            card: {
                                hole: number;
                                par: number;
                                strokes: number | null;
                                pickedUp: boolean;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRounds: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                 *       "holes": "front9",
                 *       "playedOn": "2026-05-02",
                 *       "teeId": "yellow",
                 *       "gender": "men",
                 *       "name": "Ann Meadow"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /** Format: uuid */
                    courseId: string;
                    /** @enum {unknown} */
                    holes: "18" | "front9" | "back9";
                    /**
                     * Format: date
                     * @description Local date at the course
                     */
                    playedOn?: string;
                    /** @enum {unknown} */
                    context?: "real" | "practice" | "simulator" | "scramble";
                    /** @default 95 */
                    handicapAllowance?: number;
                    /** Format: uuid */
                    markerId?: string;
                    teeId: string;
                    /**
                     * @description Whose ratings and pars of the tee are played; without it the only ones there are
                     * @enum {unknown}
                     */
                    gender?: "men" | "women";
                    /** @description What stands on the card; a guest needs one */
                    name?: string;
                    /** Format: uuid */
                    playerId?: string;
                    /** @description Who plays beside the owner */
                    players?: {
                        /** Format: uuid */
                        id?: string;
                        /** Format: uuid */
                        userId?: string;
                        /** @description What stands on the card; a guest needs one */
                        name?: string;
                        teeId: string;
                        /**
                         * @description Whose ratings and pars of the tee are played; without it the only ones there are
                         * @enum {unknown}
                         */
                        gender?: "men" | "women";
                        /** @description A guest's, to 0.1; plus is negative */
                        handicapIndex?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 1,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 0,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: email_unverified, cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: id_taken, course_state, too_many_rounds, too_many_invitations, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: upstream_unavailable, busy, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundsRoundId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have; 304 when nothing changed */
                "If-None-Match"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoundsRoundId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 3,
                     *       "state": "deleted",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: others_played */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchRoundsRoundId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "playedOn": "2026-05-02"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description Local date at the course
                     */
                    playedOn?: string;
                    /** Format: uuid */
                    courseId?: string;
                    /** @description Of everybody; needed where tees are others */
                    teeId?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: course_state, round_finished, round_abandoned, round_deleted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundsRoundIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 9,
                     *           "at": "2026-05-02T09:10:00.000Z",
                     *           "kind": "PlayerCorrected",
                     *           "playerId": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "by": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "changes": [
                     *             {
                     *               "playerId": "0198c0de-0000-7000-8000-0000000000bb",
                     *               "field": "teeId",
                     *               "from": "white",
                     *               "to": "yellow"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description Of the round after it */
                            version: number;
                            /** Format: date-time */
                            at: string;
                            /** @description Name of the event, such as `PlayerCorrected` */
                            kind: string;
                            playerId: string | null;
                            by: string | null;
                            changes: {
                                /** @description Null: of the round itself */
                                playerId: string | null;
                                /** @enum {unknown} */
                                field: "teeId" | "gender" | "handicapIndex" | "name" | "playedOn" | "courseId";
                                from: string | number | null;
                                to: string | number | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdPlayers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Bob Guest",
                 *       "teeId": "yellow",
                 *       "gender": "men"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /** Format: uuid */
                    userId?: string;
                    /** @description What stands on the card; a guest needs one */
                    name?: string;
                    teeId: string;
                    /**
                     * @description Whose ratings and pars of the tee are played; without it the only ones there are
                     * @enum {unknown}
                     */
                    gender?: "men" | "women";
                    /** @description A guest's, to 0.1; plus is negative */
                    handicapIndex?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 5,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000b2",
                     *           "userId": null,
                     *           "invitedId": null,
                     *           "name": "Bob Guest",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": null,
                     *           "handicapIndexFrom": null,
                     *           "courseHandicap": null,
                     *           "playingHandicap": null,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": null
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": null
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 0,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, email_unverified, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted, round_full, already_playing, too_many_rounds, id_taken, too_many_invitations, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: upstream_unavailable, busy, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdPlayersPlayerIdAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: too_many_rounds, round_abandoned, round_deleted, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invitation_lapsed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, busy, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdPlayersPlayerIdAttest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: too_many_rounds, round_abandoned, round_deleted, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invitation_lapsed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, busy, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdPlayersPlayerIdDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, busy, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "state": "in_progress",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "courseName": "Heron Lake",
                     *           "holes": "front9",
                     *           "holesOnCard": 18,
                     *           "playedOn": "2026-05-02",
                     *           "playerId": "0198c0de-0000-7000-8000-0000000000b2",
                     *           "inviterId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "inviterName": "Ann Meadow",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000ab",
                     *           "strokes": 52,
                     *           "invitedAt": "2026-05-02T07:40:00.000Z",
                     *           "lapsesAt": "2026-06-01T07:40:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            roundId: string;
                            /** Format: uuid */
                            playerId: string;
                            /** Format: uuid */
                            userId: string;
                            /** Format: uuid */
                            inviterId: string;
                            inviterName: string | null;
                            /** Format: date-time */
                            invitedAt: string;
                            /** Format: date-time */
                            lapsesAt: string;
                            /** @enum {unknown} */
                            state: "in_progress" | "finished" | "abandoned" | "deleted";
                            /** Format: uuid */
                            courseId: string;
                            courseName: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                            holesOnCard: number;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            strokes: number | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitationsClub: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "state": "in_progress",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "courseName": "Heron Lake",
                     *           "holes": "front9",
                     *           "holesOnCard": 18,
                     *           "playedOn": "2026-05-02",
                     *           "playerId": "0198c0de-0000-7000-8000-0000000000b2",
                     *           "inviterId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "inviterName": "Ann Meadow",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000ab",
                     *           "strokes": 52,
                     *           "invitedAt": "2026-05-02T07:40:00.000Z",
                     *           "lapsesAt": "2026-06-01T07:40:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            roundId: string;
                            /** Format: uuid */
                            playerId: string;
                            /** Format: uuid */
                            userId: string;
                            /** Format: uuid */
                            inviterId: string;
                            inviterName: string | null;
                            /** Format: date-time */
                            invitedAt: string;
                            /** Format: date-time */
                            lapsesAt: string;
                            /** @enum {unknown} */
                            state: "in_progress" | "finished" | "abandoned" | "deleted";
                            /** Format: uuid */
                            courseId: string;
                            courseName: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                            holesOnCard: number;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            strokes: number | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoundsRoundIdPlayersPlayerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
                playerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 6,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: owner_stays, round_finished, round_abandoned, round_deleted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchRoundsRoundIdPlayersPlayerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
                playerId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "teeId": "yellow",
                 *       "gender": "men"
                 *     }
                 */
                "application/json": {
                    teeId?: string;
                    /**
                     * @description Whose ratings and pars of the tee are played; without it the only ones there are
                     * @enum {unknown}
                     */
                    gender?: "men" | "women";
                    /** @description What stands on the card; a guest needs one */
                    name?: string;
                    handicapIndex?: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRoundsRoundIdMarker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0198c0de-0000-7000-8000-0000000000aa"
                 *     }
                 */
                "application/json": {
                    userId: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 7,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, email_unverified, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: upstream_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRoundsRoundIdPlayersPlayerIdHolesHole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The hole's version you saw, such as "3"; "0" if none */
                "If-Match"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
                hole: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "strokes": 4,
                 *       "putts": 2,
                 *       "penalties": 0,
                 *       "sand": true
                 *     }
                 */
                "application/json": {
                    strokes?: number;
                    pickedUp?: boolean;
                    putts?: number;
                    /** @enum {unknown} */
                    fairway?: "hit" | "left" | "right" | "short" | "long" | "none";
                    penalties?: number;
                    sand?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hole": 7,
                     *       "strokes": 4,
                     *       "pickedUp": false,
                     *       "putts": 2,
                     *       "fairway": null,
                     *       "penalties": 0,
                     *       "sand": true,
                     *       "version": 1,
                     *       "roundVersion": 2
                     *     }
                     */
                    "application/json": {
                        hole: number;
                        strokes: number | null;
                        pickedUp: boolean;
                        putts: number | null;
                        fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                        penalties: number | null;
                        sand: boolean | null;
                        version: number;
                        roundVersion: number;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted, total_entered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoundsRoundIdPlayersPlayerIdHolesHole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The hole's version you saw, such as "3"; "0" if none */
                "If-Match"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
                hole: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hole": 7,
                     *       "strokes": null,
                     *       "pickedUp": false,
                     *       "putts": null,
                     *       "fairway": null,
                     *       "penalties": null,
                     *       "sand": null,
                     *       "version": 2,
                     *       "roundVersion": 3
                     *     }
                     */
                    "application/json": {
                        hole: number;
                        strokes: number | null;
                        pickedUp: boolean;
                        putts: number | null;
                        fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                        penalties: number | null;
                        sand: boolean | null;
                        version: number;
                        roundVersion: number;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted, total_entered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundsRoundIdPlayersPlayerIdHolesHoleHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
                playerId: string;
                hole: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "roundVersion": 2,
                     *           "by": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "at": "2026-05-02T08:51:00.000Z",
                     *           "from": null,
                     *           "to": {
                     *             "strokes": 4,
                     *             "pickedUp": false,
                     *             "putts": 2,
                     *             "fairway": null,
                     *             "penalties": 0,
                     *             "sand": true
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Every write, the first one first; nulls and not picked up: cleared */
                        items: {
                            version: number;
                            roundVersion: number;
                            /** Format: uuid */
                            by: string;
                            /** Format: date-time */
                            at: string;
                            from: {
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                            } | null;
                            to: {
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                            };
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRoundsRoundIdPlayersPlayerIdTotal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The total's version you saw, such as "1"; "0" if none */
                "If-Match"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "strokes": 44
                 *     }
                 */
                "application/json": {
                    strokes: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "strokes": 44,
                     *       "version": 1,
                     *       "roundVersion": 3
                     *     }
                     */
                    "application/json": {
                        strokes: number | null;
                        version: number;
                        roundVersion: number;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted, holes_scored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdFinish: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 3,
                     *       "state": "finished",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": "2026-05-02T09:35:00.000Z",
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdAbandon: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 3,
                     *       "state": "abandoned",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_finished, round_abandoned, round_deleted, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 4,
                     *       "state": "in_progress",
                     *       "context": "real",
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "courseName": "Heron Lake",
                     *       "ownCourse": false,
                     *       "cardVersion": 1,
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "ownerId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "markerId": null,
                     *       "handicapAllowance": 95,
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "invitedId": null,
                     *           "name": "Ann Meadow",
                     *           "teeId": "yellow",
                     *           "gender": "men",
                     *           "handicapIndex": 14.3,
                     *           "handicapIndexFrom": "record",
                     *           "courseHandicap": 8,
                     *           "playingHandicap": 8,
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4,
                     *               "strokeIndex": 7,
                     *               "length": 352,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5,
                     *               "strokeIndex": 11,
                     *               "length": 471,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3,
                     *               "strokeIndex": 17,
                     *               "length": 148,
                     *               "received": 0
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4,
                     *               "strokeIndex": 1,
                     *               "length": 389,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4,
                     *               "strokeIndex": 5,
                     *               "length": 361,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4,
                     *               "strokeIndex": 9,
                     *               "length": 344,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3,
                     *               "strokeIndex": 15,
                     *               "length": 163,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5,
                     *               "strokeIndex": 13,
                     *               "length": 455,
                     *               "received": 1
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4,
                     *               "strokeIndex": 3,
                     *               "length": 378,
                     *               "received": 1
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "net": null,
                     *           "points": null,
                     *           "holesPlayed": 1,
                     *           "total": {
                     *             "strokes": null,
                     *             "version": 0
                     *           },
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "putts": 2,
                     *               "fairway": "hit",
                     *               "penalties": 0,
                     *               "sand": false,
                     *               "version": 1,
                     *               "toPar": 1,
                     *               "net": 4,
                     *               "points": 2,
                     *               "greenInRegulation": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        /** @enum {unknown} */
                        context: "real" | "practice" | "simulator" | "scramble";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        /** @description A course that the club does not keep, as a member typed it in: on no board */
                        ownCourse: boolean;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        markerId: string | null;
                        /** @description Percent of the course handicap */
                        handicapAllowance: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        /** @description By seat, without those who left */
                        players: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            invitedId: string | null;
                            name: string | null;
                            teeId: string;
                            gender: ("men" | "women") | null;
                            handicapIndex: number | null;
                            handicapIndexFrom: ("record" | "member" | "staff" | "guest") | null;
                            courseHandicap: number | null;
                            playingHandicap: number | null;
                            /** @description The holes in play as the tee and gender have them */
                            card: {
                                hole: number;
                                par: number;
                                strokeIndex: number;
                                /** @description Metres; 0 where it is not known */
                                length: number;
                                received: number | null;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                            /** @description Holes with strokes or picked up */
                            holesPlayed: number;
                            total: {
                                strokes: number | null;
                                version: number;
                            };
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                                toPar: number | null;
                                net: number | null;
                                points: number | null;
                                greenInRegulation: boolean | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_in_progress, round_abandoned, round_deleted, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoundsRoundIdShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000dd",
                     *       "token": "q3Yt0wXo2mF1c7b8ZkVhJd5sLr9uNaPgEiRy4TxQvC6",
                     *       "path": "/api/v1/shared-rounds/q3Yt0wXo2mF1c7b8ZkVhJd5sLr9uNaPgEiRy4TxQvC6",
                     *       "expiresAt": "2026-06-01T07:40:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Shown once: only its hash is kept */
                        token: string;
                        /** @description Where anyone with the link reads the round */
                        path: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site, email_unverified */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: round_deleted, too_many_shares */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoundsRoundIdShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundsRoundIdShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000dd",
                     *           "createdAt": "2026-05-02T07:40:00.000Z",
                     *           "expiresAt": "2026-06-01T07:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoundsRoundIdSharesShareId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSharedRoundsToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have; 304 when nothing changed */
                "If-None-Match"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "version": 2,
                     *       "state": "in_progress",
                     *       "courseName": "Heron Lake",
                     *       "holes": "front9",
                     *       "holesOnCard": 18,
                     *       "playedOn": "2026-05-02",
                     *       "startedAt": "2026-05-02T07:40:00.000Z",
                     *       "finishedAt": null,
                     *       "players": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "name": "Ann Meadow",
                     *           "card": [
                     *             {
                     *               "hole": 1,
                     *               "par": 4
                     *             },
                     *             {
                     *               "hole": 2,
                     *               "par": 5
                     *             },
                     *             {
                     *               "hole": 3,
                     *               "par": 3
                     *             },
                     *             {
                     *               "hole": 4,
                     *               "par": 4
                     *             },
                     *             {
                     *               "hole": 5,
                     *               "par": 4
                     *             },
                     *             {
                     *               "hole": 6,
                     *               "par": 4
                     *             },
                     *             {
                     *               "hole": 7,
                     *               "par": 3
                     *             },
                     *             {
                     *               "hole": 8,
                     *               "par": 5
                     *             },
                     *             {
                     *               "hole": 9,
                     *               "par": 4
                     *             }
                     *           ],
                     *           "strokes": null,
                     *           "toPar": null,
                     *           "holesPlayed": 1,
                     *           "scores": [
                     *             {
                     *               "hole": 1,
                     *               "strokes": 5,
                     *               "pickedUp": false,
                     *               "toPar": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished" | "abandoned" | "deleted";
                        courseName: string;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /** @description 18, or 9: then `front9` is all of the course, and `18` the nine twice */
                        holesOnCard: number;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        players: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                            card: {
                                hole: number;
                                par: number;
                            }[];
                            strokes: number | null;
                            toPar: number | null;
                            holesPlayed: number;
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                toPar: number | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandicapsMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "estimated",
                     *       "official": false,
                     *       "version": 4,
                     *       "index": 13.7,
                     *       "lowIndex": null,
                     *       "brought": null,
                     *       "scores": 4,
                     *       "holesPosted": 63,
                     *       "countedOf": {
                     *         "counted": 1,
                     *         "of": 4
                     *       },
                     *       "adjustment": -1,
                     *       "cap": null,
                     *       "steps": [
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Of 4 differentials in the record the lowest count",
                     *           "value": 1
                     *         },
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Their mean",
                     *           "value": 14.7
                     *         },
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Adjustment for a record of 4",
                     *           "value": -1
                     *         },
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Rounded to one decimal",
                     *           "value": 13.7
                     *         },
                     *         {
                     *           "rule": "5.2",
                     *           "text": "The estimated index, WHS-style, not official",
                     *           "value": 13.7
                     *         }
                     *       ],
                     *       "record": [
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-05-02",
                     *           "startedAt": "2026-05-02T07:40:00.000Z",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "away": null,
                     *           "holes": "front9",
                     *           "grossStrokes": null,
                     *           "adjustedGross": 47,
                     *           "courseRating": 35.7,
                     *           "slope": 128,
                     *           "par": 36,
                     *           "pcc": 0,
                     *           "indexInEffect": 12.7,
                     *           "courseHandicap": 7,
                     *           "differential": 17.8,
                     *           "expectedNine": 7.804,
                     *           "notPlayed": null,
                     *           "exceptional": 0,
                     *           "reductions": 0,
                     *           "adjustedDifferential": 17.8,
                     *           "counts": false,
                     *           "holeAdjustments": [
                     *             {
                     *               "hole": 4,
                     *               "from": null,
                     *               "to": 7,
                     *               "rule": "3.3"
                     *             }
                     *           ],
                     *           "indexAfter": 13.7
                     *         },
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-04-25",
                     *           "startedAt": "2026-04-25T07:40:00.000Z",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "away": null,
                     *           "holes": "18",
                     *           "grossStrokes": 90,
                     *           "adjustedGross": 90,
                     *           "courseRating": 71.3,
                     *           "slope": 128,
                     *           "par": 72,
                     *           "pcc": 0,
                     *           "indexInEffect": null,
                     *           "courseHandicap": null,
                     *           "differential": 16.5,
                     *           "expectedNine": null,
                     *           "notPlayed": null,
                     *           "exceptional": 0,
                     *           "reductions": 0,
                     *           "adjustedDifferential": 16.5,
                     *           "counts": false,
                     *           "holeAdjustments": [],
                     *           "indexAfter": 12.7
                     *         },
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-04-18",
                     *           "startedAt": "2026-04-18T07:40:00.000Z",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "away": null,
                     *           "holes": "18",
                     *           "grossStrokes": 88,
                     *           "adjustedGross": 88,
                     *           "courseRating": 71.3,
                     *           "slope": 128,
                     *           "par": 72,
                     *           "pcc": 0,
                     *           "indexInEffect": null,
                     *           "courseHandicap": null,
                     *           "differential": 14.7,
                     *           "expectedNine": null,
                     *           "notPlayed": null,
                     *           "exceptional": 0,
                     *           "reductions": 0,
                     *           "adjustedDifferential": 14.7,
                     *           "counts": true,
                     *           "holeAdjustments": [],
                     *           "indexAfter": null
                     *         },
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-04-11",
                     *           "startedAt": "2026-04-11T07:40:00.000Z",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "away": null,
                     *           "holes": "18",
                     *           "grossStrokes": 92,
                     *           "adjustedGross": 92,
                     *           "courseRating": 71.3,
                     *           "slope": 128,
                     *           "par": 72,
                     *           "pcc": 0,
                     *           "indexInEffect": null,
                     *           "courseHandicap": null,
                     *           "differential": 18.3,
                     *           "expectedNine": null,
                     *           "notPlayed": null,
                     *           "exceptional": 0,
                     *           "reductions": 0,
                     *           "adjustedDifferential": 18.3,
                     *           "counts": false,
                     *           "holeAdjustments": [],
                     *           "indexAfter": null
                     *         }
                     *       ],
                     *       "nextToFallOff": null,
                     *       "outlook": [
                     *         {
                     *           "differential": 3.7,
                     *           "index": 1.7
                     *         },
                     *         {
                     *           "differential": 4.7,
                     *           "index": 3.7
                     *         },
                     *         {
                     *           "differential": 5.7,
                     *           "index": 4.7
                     *         },
                     *         {
                     *           "differential": 6.7,
                     *           "index": 5.7
                     *         },
                     *         {
                     *           "differential": 7.7,
                     *           "index": 7.7
                     *         },
                     *         {
                     *           "differential": 8.7,
                     *           "index": 8.7
                     *         },
                     *         {
                     *           "differential": 9.7,
                     *           "index": 9.7
                     *         },
                     *         {
                     *           "differential": 10.7,
                     *           "index": 10.7
                     *         },
                     *         {
                     *           "differential": 11.7,
                     *           "index": 11.7
                     *         },
                     *         {
                     *           "differential": 12.7,
                     *           "index": 12.7
                     *         },
                     *         {
                     *           "differential": 13.7,
                     *           "index": 13.7
                     *         },
                     *         {
                     *           "differential": 14.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 15.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 16.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 17.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 18.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 19.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 20.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 21.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 22.7,
                     *           "index": 14.7
                     *         },
                     *         {
                     *           "differential": 23.7,
                     *           "index": 14.7
                     *         }
                     *       ],
                     *       "notCounted": [],
                     *       "asOf": "2026-05-03T08:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        label: "estimated";
                        /**
                         * @description WHS-style: only an association issues an index
                         * @constant
                         */
                        official: false;
                        /** @description Rises whenever the record is reckoned again */
                        version: number;
                        index: number | null;
                        lowIndex: number | null;
                        brought: {
                            /** @description To one decimal */
                            index: number;
                            /**
                             * @description The member, who declared it, or staff
                             * @enum {unknown}
                             */
                            setBy: "member" | "staff";
                            /** Format: date-time */
                            setAt: string;
                            /** @description For course handicaps, until the record gives an index */
                            applies: boolean;
                        } | null;
                        /** @description In the whole record */
                        scores: number;
                        holesPosted: number;
                        countedOf: {
                            counted: number;
                            of: number;
                        } | null;
                        /** @description Of the table of Rule 5.2a */
                        adjustment: number;
                        cap: {
                            /** @enum {unknown} */
                            kind: "none" | "soft" | "hard";
                            /** @description Of the World Handicap System */
                            rule: string;
                            /** @description To one decimal */
                            before: number;
                            /** @description To one decimal */
                            after: number;
                        } | null;
                        /** @description The most recent 20 at most, newest first */
                        record: {
                            /**
                             * Format: uuid
                             * @description Of a score on a course the club does not keep its own id
                             */
                            roundId: string;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            /**
                             * Format: date-time
                             * @description When the card was started or entered: scores of a day stand in this order
                             */
                            startedAt: string;
                            courseId: string | null;
                            away: {
                                courseName: string;
                                teeName: string;
                            } | null;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            grossStrokes: number | null;
                            /** @description Over the holes played */
                            adjustedGross: number;
                            /** @description To one decimal */
                            courseRating: number;
                            slope: number;
                            par: number;
                            /** @description Playing conditions calculation, Rule 5.6 */
                            pcc: number;
                            indexInEffect: number | null;
                            courseHandicap: number | null;
                            differential: number | null;
                            expectedNine: number | null;
                            notPlayed: {
                                /** @description Of the World Handicap System */
                                rule: string;
                                holes: number[];
                                /** @description Estimated: what they added to the differential */
                                expected: number;
                                text: string;
                            } | null;
                            /**
                             * @description Rule 5.9: what this score took off
                             * @enum {unknown}
                             */
                            exceptional: 0 | -1 | -2;
                            /** @description What exceptional scores took off this one */
                            reductions: number;
                            adjustedDifferential: number | null;
                            counts: boolean;
                            holeAdjustments: {
                                hole: number;
                                from: number | null;
                                to: number;
                                /** @description Of the World Handicap System */
                                rule: string;
                            }[];
                            indexAfter: number | null;
                        }[];
                        nextToFallOff: {
                            /** Format: uuid */
                            roundId: string;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            differential: number;
                            counts: boolean;
                        } | null;
                        steps: {
                            /** @description Of the World Handicap System */
                            rule: string;
                            text: string;
                            value: number | null;
                        }[];
                        /** @description The index after an 18-hole score with that differential today */
                        outlook: {
                            /** @description To one decimal */
                            differential: number;
                            /** @description To one decimal */
                            index: number;
                        }[];
                        /** @description Of the latest 20 rounds those that are not in the record */
                        notCounted: {
                            /** Format: uuid */
                            roundId: string;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            /** Format: uuid */
                            courseId: string;
                            /** @enum {unknown} */
                            reason: "not_finished" | "abandoned" | "not_real" | "left" | "not_rated" | "too_few_holes" | "needs_index";
                            text: string;
                        }[];
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandicapsMeHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "estimated",
                     *       "official": false,
                     *       "items": [
                     *         {
                     *           "date": "2026-05-02",
                     *           "index": 14.3,
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        label: "estimated";
                        /**
                         * @description WHS-style: only an association issues an index
                         * @constant
                         */
                        official: false;
                        items: {
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            date: string;
                            index: number;
                            /** Format: uuid */
                            roundId: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandicapsMeWhatIf: {
        parameters: {
            query: {
                courseId: string;
                teeId: string;
                gender?: "men" | "women";
                holes: "18" | "front9" | "back9";
                strokes: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "estimated",
                     *       "official": false,
                     *       "playedOn": "2026-05-02",
                     *       "strokes": 85,
                     *       "courseRating": 71.3,
                     *       "slope": 128,
                     *       "par": 72,
                     *       "courseHandicap": 14,
                     *       "brought": null,
                     *       "differential": 12.1,
                     *       "expectedNine": null,
                     *       "exceptional": 0,
                     *       "indexNow": 13.7,
                     *       "index": 12.1,
                     *       "change": -1.6,
                     *       "countedOf": {
                     *         "counted": 1,
                     *         "of": 5
                     *       },
                     *       "adjustment": 0,
                     *       "cap": null,
                     *       "steps": [
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Of 5 differentials in the record the lowest count",
                     *           "value": 1
                     *         },
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Their mean",
                     *           "value": 12.1
                     *         },
                     *         {
                     *           "rule": "5.2a",
                     *           "text": "Rounded to one decimal",
                     *           "value": 12.1
                     *         },
                     *         {
                     *           "rule": "5.2",
                     *           "text": "The estimated index, WHS-style, not official",
                     *           "value": 12.1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        label: "estimated";
                        /**
                         * @description WHS-style: only an association issues an index
                         * @constant
                         */
                        official: false;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        strokes: number;
                        courseRating: number;
                        slope: number;
                        par: number;
                        courseHandicap: number | null;
                        brought: {
                            /** @description To one decimal */
                            index: number;
                            /**
                             * @description The member, who declared it, or staff
                             * @enum {unknown}
                             */
                            setBy: "member" | "staff";
                            /** Format: date-time */
                            setAt: string;
                            /** @description For course handicaps, until the record gives an index */
                            applies: boolean;
                        } | null;
                        differential: number | null;
                        expectedNine: number | null;
                        /** @enum {unknown} */
                        exceptional: 0 | -1 | -2;
                        indexNow: number | null;
                        index: number | null;
                        change: number | null;
                        countedOf: {
                            counted: number;
                            of: number;
                        } | null;
                        adjustment: number;
                        cap: {
                            /** @enum {unknown} */
                            kind: "none" | "soft" | "hard";
                            /** @description Of the World Handicap System */
                            rule: string;
                            /** @description To one decimal */
                            before: number;
                            /** @description To one decimal */
                            after: number;
                        } | null;
                        steps: {
                            /** @description Of the World Handicap System */
                            rule: string;
                            text: string;
                            value: number | null;
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putHandicapsPcc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                 *       "playedOn": "2026-05-02",
                 *       "pcc": 1
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    courseId: string;
                    /**
                     * Format: date
                     * @description Local date at the course
                     */
                    playedOn: string;
                    /** @description Rule 5.6; 0 is normal */
                    pcc: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *       "playedOn": "2026-05-02",
                     *       "pcc": 1,
                     *       "records": 12
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        pcc: number;
                        /** @description Handicap records that were reckoned again */
                        records: number;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putHandicapsMeBroughtIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "index": 14.3
                 *     }
                 */
                "application/json": {
                    index: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brought": {
                     *         "index": 14.3,
                     *         "setBy": "member",
                     *         "setAt": "2026-05-01T09:12:44.120Z",
                     *         "applies": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        brought: {
                            /** @description To one decimal */
                            index: number;
                            /**
                             * @description The member, who declared it, or staff
                             * @enum {unknown}
                             */
                            setBy: "member" | "staff";
                            /** Format: date-time */
                            setAt: string;
                            /** @description For course handicaps, until the record gives an index */
                            applies: boolean;
                        } | null;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putHandicapsBroughtIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0198c0de-0000-7000-8000-0000000000aa",
                 *       "index": 14.3
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                    index: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brought": {
                     *         "index": 14.3,
                     *         "setBy": "staff",
                     *         "setAt": "2026-05-01T09:12:44.120Z",
                     *         "applies": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        brought: {
                            /** @description To one decimal */
                            index: number;
                            /**
                             * @description The member, who declared it, or staff
                             * @enum {unknown}
                             */
                            setBy: "member" | "staff";
                            /** Format: date-time */
                            setAt: string;
                            /** @description For course handicaps, until the record gives an index */
                            applies: boolean;
                        } | null;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, cross_site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandicapsMeAwayScores: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "courseName": "Sandy Lane Links",
                     *           "teeName": "White",
                     *           "playedOn": "2026-05-01",
                     *           "holes": "18",
                     *           "courseRating": 71.3,
                     *           "slope": 128,
                     *           "par": 72,
                     *           "strokes": 88,
                     *           "enteredAt": "2026-05-01T16:20:00.000Z",
                     *           "differential": 14.7,
                     *           "indexAfter": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            courseName: string;
                            teeName: string;
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            /**
                             * @description 18, or a nine
                             * @enum {unknown}
                             */
                            holes: "18" | "front9";
                            /** @description Of the tee for your gender and these holes */
                            courseRating: number;
                            slope: number;
                            par: number;
                            /** @description Adjusted gross: no hole above net double bogey */
                            strokes: number;
                            /**
                             * Format: date-time
                             * @description The order within a day
                             */
                            enteredAt: string;
                            differential: number | null;
                            indexAfter: number | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHandicapsMeAwayScores: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseName": "Sandy Lane Links",
                 *       "teeName": "White",
                 *       "playedOn": "2026-05-01",
                 *       "holes": "18",
                 *       "courseRating": 71.3,
                 *       "slope": 128,
                 *       "par": 72,
                 *       "strokes": 88
                 *     }
                 */
                "application/json": {
                    courseName: string;
                    teeName: string;
                    /**
                     * Format: date
                     * @description Local date at the course
                     */
                    playedOn: string;
                    /**
                     * @description 18, or a nine
                     * @enum {unknown}
                     */
                    holes: "18" | "front9";
                    /** @description Of the tee for your gender and these holes */
                    courseRating: number;
                    slope: number;
                    par: number;
                    /** @description Adjusted gross: no hole above net double bogey */
                    strokes: number;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198c0de-0000-7000-8000-0000000000aa"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: too_many_away_scores, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request, idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHandicapsMeAwayScoresScoreId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scoreId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "0198c0de-0000-7000-8000-0000000000ab",
                     *           "standing": "trusted",
                     *           "since": "2026-05-02T07:40:00.000Z",
                     *           "name": "Ann Meadow"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            userId: string;
                            /**
                             * @description trusted: a card they put you on counts at once; blocked: they can put you on none
                             * @enum {unknown}
                             */
                            standing: "trusted" | "blocked";
                            /** Format: date-time */
                            since: string;
                            name: string | null;
                        }[];
                    };
                };
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPartnersUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "standing": "trusted"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description trusted: a card they put you on counts at once; blocked: they can put you on none
                     * @enum {unknown}
                     */
                    standing: "trusted" | "blocked";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0198c0de-0000-7000-8000-0000000000ab",
                     *       "standing": "trusted",
                     *       "since": "2026-05-02T07:40:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        userId: string;
                        /**
                         * @description trusted: a card they put you on counts at once; blocked: they can put you on none
                         * @enum {unknown}
                         */
                        standing: "trusted" | "blocked";
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
            /** @description code: malformed_json, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: too_many_partners */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePartnersUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: invalid_request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
