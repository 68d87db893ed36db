// Generated from docs/openapi/member.json by npm run generate.
export interface paths {
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of the club, the newest first unless sorted otherwise
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Enter a person; they are in the books a moment later
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the people of a CSV file; each row says what became of it
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsersImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of the club as CSV, in the order in which they came
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far those have come who registered within some time, without those of the desk
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one person of the club
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersUserID"];
        /**
         * Set everything that the club keeps of a person
         * @description Needs the permission `users:write`, a login with two factors.
         */
        put: operations["putUsersUserID"];
        post?: never;
        /**
         * Delete a person: they can be restored for a time, and are erased everywhere behind it
         * @description Needs the permission `users:write`, a login with two factors.
         */
        delete: operations["deleteUsersUserID"];
        options?: never;
        head?: never;
        /**
         * Change some of what the club keeps of a person
         * @description Needs the permission `users:write`, a login with two factors.
         */
        patch: operations["patchUsersUserID"];
        trace?: never;
    };
    "/api/v1/users/{userID}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the deletion of a person back, as long as they are not to be erased yet
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsersUserIDRestoration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userID}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person everywhere at once, who asked the club for it; there is no way back
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsersUserIDErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userID}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a person, the newest first, 200 at most
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersUserIDTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userID}/national-id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The national id that a person registered with, masked
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersUserIDNationalId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userID}/national-id/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at the whole national id of a person; the audit log says who did, and why
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsersUserIDNationalIdLooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of many people, the newest first
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersBulk"];
        put?: never;
        /**
         * Change many people at once: those named, or all whom a filter means
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsersBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/bulk/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a change of many people is, and what came of each, as long as it can be undone
         * @description Needs the permission `users:read`, a login with two factors.
         */
        get: operations["getUsersBulkOperationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/bulk/{operationId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring back what a change of many people changed and nobody changed since
         * @description Needs the permission `users:write`, a login with two factors.
         */
        post: operations["postUsersBulkOperationIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what members ask, the newest first
         * @description Needs the permission `inquiries:answer`, a login with two factors.
         */
        get: operations["getInquiries"];
        put?: never;
        /**
         * Ask the club something
         * @description Needs the permission `membership:own`.
         */
        post: operations["postInquiries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what you asked the club, the newest first
         * @description Needs the permission `membership:own`.
         */
        get: operations["getInquiriesMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiryId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer what a member asked, or mend the answer
         * @description Needs the permission `inquiries:answer`, a login with two factors.
         */
        put: operations["putInquiriesInquiryIdAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiryId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an inquiry: nothing more is to be said
         * @description Needs the permission `inquiries:answer`, a login with two factors.
         */
        post: operations["postInquiriesInquiryIdClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retries/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What could not be done with registrations: it is tried later, or was given up
         * @description Needs the permission `members:retry`, a login with two factors.
         */
        get: operations["getRetriesMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retries/member/{retryId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try it now, with all its attempts
         * @description Needs the permission `members:retry`, a login with two factors.
         */
        post: operations["postRetriesMemberRetryIdAttempts"];
        delete?: never;
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
        /** @description What went wrong, in the envelope of the answers beside it */
        ErrorEnvelope: {
            /** @enum {string} */
            status: "error";
            message: string;
            /** @enum {string} */
            code: "email_disposable" | "email_typo" | "malformed_json" | "malformed_request" | "account_suspended" | "code_invalid" | "invalid_credentials" | "mfa_required" | "oidc_refused" | "passkey_refused" | "refresh_token_expired" | "refresh_token_invalid" | "refresh_token_reused" | "unauthenticated" | "admin_needed" | "cross_site" | "email_unverified" | "forbidden" | "not_admitted" | "not_approved" | "second_factor_required" | "step_up_required" | "avatar_not_wanted" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "account_invited" | "already_playing" | "already_registered" | "answer_not_kept" | "course_state" | "day_closed" | "day_on" | "day_state" | "draft_invalid" | "email_taken" | "email_unverified_elsewhere" | "holes_scored" | "id_taken" | "inquiry_closed" | "job_ended" | "last_admin" | "no_offer" | "not_open_yet" | "operation_running" | "others_played" | "owner_stays" | "quota_too_low" | "recovery_open" | "registration_unconfirmed" | "round_abandoned" | "round_deleted" | "round_finished" | "round_full" | "round_in_progress" | "too_many_api_keys" | "too_many_away_scores" | "too_many_days" | "too_many_inquiries" | "too_many_invitations" | "too_many_jobs" | "too_many_operations" | "too_many_own_courses" | "too_many_partners" | "too_many_passkeys" | "too_many_rounds" | "too_many_shares" | "total_entered" | "totp_enrolled" | "totp_not_enrolled" | "undo_over" | "user_erased" | "invitation_lapsed" | "link_invalid" | "link_used" | "offer_lapsed" | "version_mismatch" | "payload_too_large" | "unsupported_media_type" | "unknown_host" | "idempotency_key_reused" | "invalid_request" | "not_an_image" | "rate_limited" | "too_many_attempts" | "too_many_exports" | "too_many_streams" | "internal_error" | "busy" | "claims_unavailable" | "database_unavailable" | "oidc_unavailable" | "outcome_unknown" | "registrations_rebuilding" | "registrations_unavailable" | "sessions_unavailable" | "upstream_unavailable" | "views_rebuilding" | "views_unavailable";
            errors: {
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
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getUsers: {
        parameters: {
            query?: {
                userID?: string;
                name?: string;
                email?: string;
                status?: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                category?: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                from?: string;
                to?: string;
                attribute?: string;
                sort?: "registeredAt" | "-registeredAt" | "name" | "-name" | "email" | "-email" | "memberNumber" | "-memberNumber";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description application/json or application/xml */
                Accept?: string;
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
                     *       "status": "success",
                     *       "message": "Users found",
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *             "memberNumber": 1204,
                     *             "category": "full",
                     *             "status": "active",
                     *             "name": "Moira Fraser",
                     *             "email": "moira@example.com",
                     *             "phoneNumber": "+66812345678",
                     *             "attributes": {
                     *               "locker": "12"
                     *             },
                     *             "registeredAt": "2026-11-28T02:00:00.112Z",
                     *             "updatedAt": "2026-11-28T02:00:41.000Z",
                     *             "eraseAt": null
                     *           }
                     *         ],
                     *         "total": 1,
                     *         "nextCursor": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            items: {
                                /** Format: uuid */
                                userID: string;
                                memberNumber: number | null;
                                /** @enum {unknown} */
                                category: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                                /** @enum {unknown} */
                                status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                                name: string | null;
                                email: string | null;
                                phoneNumber: string | null;
                                attributes: {
                                    [key: string]: string;
                                };
                                /** Format: date-time */
                                registeredAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                eraseAt: string | null;
                            }[];
                            /** @description Of all pages together */
                            total: number;
                            nextCursor: string | null;
                        };
                    };
                    "application/xml": string;
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_acceptable */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
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
                 *       "name": "Moira Fraser",
                 *       "email": "moira@example.com",
                 *       "phoneNumber": "+66812345678",
                 *       "category": "full"
                 *     }
                 */
                "application/json": {
                    /** @description Two visible characters or more, and none that breaks the line or turns its direction */
                    name: string;
                    /**
                     * Format: email
                     * @description An e-mail address such as ann@club.example
                     * @example demo@golfroundpro.example
                     */
                    email: string;
                    /** @description As it is written in the country, or with its own code: 081 234 5678 */
                    phoneNumber?: string;
                    /** @description The 13 digits of the card */
                    nationalId?: string;
                    /** @enum {unknown} */
                    category?: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                    /** @description The e-mail is spelt right, though it looks like another */
                    confirmEmail?: boolean;
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
                     *       "status": "success",
                     *       "message": "User added",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                        };
                    };
                };
            };
            /** @description code: email_typo, email_disposable, malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: already_registered, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: upstream_unavailable, busy, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersImport: {
        parameters: {
            query?: {
                dryRun?: boolean;
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
                 * @example Name,E-mail,Phone
                 *     Moira Fraser,moira@example.com,081 234 5678
                 */
                "application/json": string;
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
                     *       "status": "success",
                     *       "message": "File read",
                     *       "data": {
                     *         "dryRun": true,
                     *         "counts": {
                     *           "new": 1,
                     *           "added": 0,
                     *           "known": 0,
                     *           "invalid": 0
                     *         },
                     *         "rows": [
                     *           {
                     *             "line": 2,
                     *             "outcome": "new",
                     *             "userID": null,
                     *             "errors": []
                     *           }
                     *         ],
                     *         "ignoredColumns": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            dryRun: boolean;
                            counts: {
                                new: number;
                                added: number;
                                known: number;
                                invalid: number;
                            };
                            rows: {
                                /** @description Of the file, from 1 */
                                line: number;
                                /**
                                 * @description Would come in (dry run), is in now, was there before with this e-mail, or cannot be read
                                 * @enum {unknown}
                                 */
                                outcome: "new" | "added" | "known" | "invalid";
                                userID: string | null;
                                errors: {
                                    field: string;
                                    message: string;
                                    code: string;
                                    /** @description The bound that it is beyond */
                                    limit?: number;
                                    values?: {
                                        [key: string]: number;
                                    };
                                }[];
                            }[];
                            /** @description Columns that are not known; 20 of them at most */
                            ignoredColumns: string[];
                        };
                    };
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: busy, upstream_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersExport: {
        parameters: {
            query?: {
                userID?: string;
                name?: string;
                email?: string;
                status?: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                category?: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                from?: string;
                to?: string;
                attribute?: string;
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
                    "text/csv": string;
                };
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersFunnel: {
        parameters: {
            query: {
                from: string;
                to?: string;
            };
            header?: {
                /** @description application/json or application/xml */
                Accept?: string;
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
                     *       "status": "success",
                     *       "message": "Steps counted",
                     *       "data": {
                     *         "inTheBooks": 416,
                     *         "mailed": 411,
                     *         "verified": 230,
                     *         "active": 201
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            inTheBooks: number;
                            mailed: number;
                            verified: number;
                            active: number;
                        };
                    };
                    "application/xml": string;
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_acceptable */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserID: {
        parameters: {
            query?: never;
            header?: {
                /** @description application/json or application/xml */
                Accept?: string;
            };
            path: {
                userID: string;
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
                     *       "status": "success",
                     *       "message": "User found",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "memberNumber": 1204,
                     *         "category": "full",
                     *         "status": "active",
                     *         "name": "Moira Fraser",
                     *         "email": "moira@example.com",
                     *         "phoneNumber": "+66812345678",
                     *         "attributes": {
                     *           "locker": "12"
                     *         },
                     *         "registeredAt": "2026-11-28T02:00:00.112Z",
                     *         "updatedAt": "2026-11-28T02:00:41.000Z",
                     *         "eraseAt": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                            memberNumber: number | null;
                            /** @enum {unknown} */
                            category: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                            /** @enum {unknown} */
                            status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            name: string | null;
                            email: string | null;
                            phoneNumber: string | null;
                            attributes: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            registeredAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            eraseAt: string | null;
                        };
                    };
                    "application/xml": string;
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_acceptable */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserID: {
        parameters: {
            query?: never;
            header?: {
                /** @description application/json or application/xml */
                Accept?: string;
                /** @description The ETag of what you saw; 412 with both values if it is another now */
                "If-Match"?: string;
            };
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Moira Fraser",
                 *       "phoneNumber": "+66812345678",
                 *       "category": "full",
                 *       "attributes": {
                 *         "locker": "12"
                 *       },
                 *       "suspended": false
                 *     }
                 */
                "application/json": {
                    /** @description Two visible characters or more, and none that breaks the line or turns its direction */
                    name: string;
                    phoneNumber: string | null;
                    /** @enum {unknown} */
                    category: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                    /** @description What the club notes of them, a word for each: locker, shirt_size */
                    attributes: {
                        [key: string]: string;
                    };
                    /** @description Whether their membership rests */
                    suspended: boolean;
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
                     *       "status": "success",
                     *       "message": "User updated",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "memberNumber": 1204,
                     *         "category": "full",
                     *         "status": "active",
                     *         "name": "Moira Fraser",
                     *         "email": "moira@example.com",
                     *         "phoneNumber": "+66812345678",
                     *         "attributes": {
                     *           "locker": "12"
                     *         },
                     *         "registeredAt": "2026-11-28T02:00:00.112Z",
                     *         "updatedAt": "2026-11-28T02:00:41.000Z",
                     *         "eraseAt": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                            memberNumber: number | null;
                            /** @enum {unknown} */
                            category: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                            /** @enum {unknown} */
                            status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            name: string | null;
                            email: string | null;
                            phoneNumber: string | null;
                            attributes: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            registeredAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            eraseAt: string | null;
                        };
                    };
                    "application/xml": string;
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_acceptable */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: user_erased */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserID: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                /** @description The ETag of what you saw; 412 with both values if it is another now */
                "If-Match"?: string;
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                userID: string;
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
                     *       "status": "success",
                     *       "message": "User deleted",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "status": "deleted",
                     *         "eraseAt": "2026-12-28T02:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                            /** @enum {unknown} */
                            status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            eraseAt: string | null;
                        };
                    };
                };
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: admin_needed, step_up_required, cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: user_erased, last_admin, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable, busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUsersUserID: {
        parameters: {
            query?: never;
            header?: {
                /** @description application/json or application/xml */
                Accept?: string;
                /** @description The ETag of what you saw; 412 with both values if it is another now */
                "If-Match"?: string;
            };
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "attributes": {
                 *         "locker": "12",
                 *         "shirt": null
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Two visible characters or more, and none that breaks the line or turns its direction */
                    name?: string;
                    phoneNumber?: string | null;
                    /** @enum {unknown} */
                    category?: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                    /** @description What the club notes of them, a word for each: locker, shirt_size */
                    attributes?: {
                        [key: string]: string | null;
                    };
                    /** @description Whether their membership rests */
                    suspended?: boolean;
                };
                /**
                 * @example {
                 *       "attributes": {
                 *         "locker": "12",
                 *         "shirt": null
                 *       }
                 *     }
                 */
                "application/merge-patch+json": {
                    /** @description Two visible characters or more, and none that breaks the line or turns its direction */
                    name?: string;
                    phoneNumber?: string | null;
                    /** @enum {unknown} */
                    category?: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                    /** @description What the club notes of them, a word for each: locker, shirt_size */
                    attributes?: {
                        [key: string]: string | null;
                    };
                    /** @description Whether their membership rests */
                    suspended?: boolean;
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
                     *       "status": "success",
                     *       "message": "User updated",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "memberNumber": 1204,
                     *         "category": "full",
                     *         "status": "active",
                     *         "name": "Moira Fraser",
                     *         "email": "moira@example.com",
                     *         "phoneNumber": "+66812345678",
                     *         "attributes": {
                     *           "locker": "12"
                     *         },
                     *         "registeredAt": "2026-11-28T02:00:00.112Z",
                     *         "updatedAt": "2026-11-28T02:00:41.000Z",
                     *         "eraseAt": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                            memberNumber: number | null;
                            /** @enum {unknown} */
                            category: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                            /** @enum {unknown} */
                            status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            name: string | null;
                            email: string | null;
                            phoneNumber: string | null;
                            attributes: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            registeredAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            eraseAt: string | null;
                        };
                    };
                    "application/xml": string;
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_acceptable */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: user_erased */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIDRestoration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; 412 with both values if it is another now */
                "If-Match"?: string;
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                userID: string;
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
                     *       "status": "success",
                     *       "message": "User restored",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "status": "active",
                     *         "eraseAt": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                            /** @enum {unknown} */
                            status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            eraseAt: string | null;
                        };
                    };
                };
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: user_erased, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, busy, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIDErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; 412 with both values if it is another now */
                "If-Match"?: string;
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the member at the office"
                 *     }
                 */
                "application/json": {
                    /** @description Why: for the audit log, which keeps it for good; nothing personal belongs here */
                    reason: string;
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
                     *       "status": "success",
                     *       "message": "User is being erased",
                     *       "data": {
                     *         "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "status": "deleted",
                     *         "eraseAt": "2026-12-28T02:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            userID: string;
                            /** @enum {unknown} */
                            status: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            eraseAt: string | null;
                        };
                    };
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: admin_needed, step_up_required, cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: user_erased, last_admin, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: version_mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable, busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIDTimeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description application/json or application/xml */
                Accept?: string;
            };
            path: {
                userID: string;
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
                     *       "status": "success",
                     *       "message": "Timeline found",
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "at": "2026-11-28T02:00:41.000Z",
                     *             "what": "standing",
                     *             "detail": {
                     *               "status": "active",
                     *               "memberNumber": 1204
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            items: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                what: "registered" | "standing" | "edited" | "deleted" | "inquiry" | "mailed" | "verified" | "logged_in";
                                /** @description What the event told beside the person */
                                detail: Record<string, never>;
                            }[];
                        };
                    };
                    "application/xml": string;
                };
            };
            /** @description Success */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_acceptable */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIDNationalId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
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
                     *       "status": "success",
                     *       "message": "National id found",
                     *       "data": {
                     *         "maskedNationalId": "x-xxxx-xxxx5-63-5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            maskedNationalId: string | null;
                        };
                    };
                };
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: upstream_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIDNationalIdLooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userID: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the member at the office"
                 *     }
                 */
                "application/json": {
                    /** @description Why: for the audit log, which keeps it for good; nothing personal belongs here */
                    reason: string;
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
                     *       "status": "success",
                     *       "message": "National id found",
                     *       "data": {
                     *         "nationalId": "3100600445635"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            nationalId: string | null;
                        };
                    };
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: user_erased */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: upstream_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersBulk: {
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
                     *       "status": "success",
                     *       "message": "Changes found",
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "operationId": "0198c0de-0000-7000-8000-000000000077",
                     *             "action": {
                     *               "type": "category",
                     *               "to": "full"
                     *             },
                     *             "reason": "Juniors who are of age since June",
                     *             "by": "0198c0de-0000-7000-8000-0000000000bb",
                     *             "undoes": null,
                     *             "undoneBy": null,
                     *             "total": 4312,
                     *             "done": 200,
                     *             "changed": 198,
                     *             "createdAt": "2026-11-28T02:00:00.000Z",
                     *             "endedAt": null,
                     *             "undoUntil": "2026-12-05T02:00:00.000Z"
                     *           }
                     *         ],
                     *         "nextCursor": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            items: {
                                /** Format: uuid */
                                operationId: string;
                                action: {
                                    /** @constant */
                                    type: "suspend";
                                } | {
                                    /** @constant */
                                    type: "reinstate";
                                } | {
                                    /** @constant */
                                    type: "category";
                                    /** @enum {unknown} */
                                    to: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                                } | {
                                    /** @constant */
                                    type: "attribute";
                                    name: string;
                                    to: string | null;
                                };
                                reason: string;
                                by: string | null;
                                undoes: string | null;
                                undoneBy: string | null;
                                /** @description How many people are meant */
                                total: number;
                                /** @description Of how many it is known what came of it */
                                done: number;
                                changed: number;
                                /** Format: date-time */
                                createdAt: string;
                                endedAt: string | null;
                                /** Format: date-time */
                                undoUntil: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersBulk: {
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
                 *       "action": {
                 *         "type": "category",
                 *         "to": "full"
                 *       },
                 *       "reason": "Juniors who are of age since June",
                 *       "selection": {
                 *         "filter": {
                 *           "category": "junior"
                 *         },
                 *         "until": "2026-11-28T02:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    action: {
                        /** @constant */
                        type: "suspend";
                    } | {
                        /** @constant */
                        type: "reinstate";
                    } | {
                        /** @constant */
                        type: "category";
                        /** @enum {unknown} */
                        to: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                    } | {
                        /** @constant */
                        type: "attribute";
                        name: string;
                        to: string | null;
                    };
                    selection: {
                        userIDs: string[];
                    } | {
                        filter: {
                            /** Format: uuid */
                            userID?: string;
                            /** @description What the name begins with; case does not matter */
                            name?: string;
                            /** @description What the e-mail begins with; case does not matter */
                            email?: string;
                            /** @enum {unknown} */
                            status?: "created" | "confirmation_sent" | "verified" | "active" | "suspended" | "deleted" | "erased";
                            /** @enum {unknown} */
                            category?: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                            /**
                             * Format: date
                             * @description The first day of registration, in UTC
                             */
                            from?: string;
                            /**
                             * Format: date
                             * @description The last one
                             */
                            to?: string;
                            /** @description An attribute and its value: locker:12 */
                            attribute?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When the list was looked at: who came into the books later is not meant
                         */
                        until: string;
                        except?: string[];
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "success",
                     *       "message": "Change begun",
                     *       "data": {
                     *         "operationId": "0198c0de-0000-7000-8000-000000000077",
                     *         "action": {
                     *           "type": "category",
                     *           "to": "full"
                     *         },
                     *         "reason": "Juniors who are of age since June",
                     *         "by": "0198c0de-0000-7000-8000-0000000000bb",
                     *         "undoes": null,
                     *         "undoneBy": null,
                     *         "total": 4312,
                     *         "done": 200,
                     *         "changed": 198,
                     *         "createdAt": "2026-11-28T02:00:00.000Z",
                     *         "endedAt": null,
                     *         "undoUntil": "2026-12-05T02:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            operationId: string;
                            action: {
                                /** @constant */
                                type: "suspend";
                            } | {
                                /** @constant */
                                type: "reinstate";
                            } | {
                                /** @constant */
                                type: "category";
                                /** @enum {unknown} */
                                to: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                            } | {
                                /** @constant */
                                type: "attribute";
                                name: string;
                                to: string | null;
                            };
                            reason: string;
                            by: string | null;
                            undoes: string | null;
                            undoneBy: string | null;
                            /** @description How many people are meant */
                            total: number;
                            /** @description Of how many it is known what came of it */
                            done: number;
                            changed: number;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            /** Format: date-time */
                            undoUntil: string;
                        };
                    };
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: too_many_operations, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, busy, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersBulkOperationId: {
        parameters: {
            query?: {
                outcome?: "changed" | "unchanged" | "changed_since" | "not_found" | "erased" | "too_many_attributes";
                changed?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                operationId: string;
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
                     *       "status": "success",
                     *       "message": "Change found",
                     *       "data": {
                     *         "operation": {
                     *           "operationId": "0198c0de-0000-7000-8000-000000000077",
                     *           "action": {
                     *             "type": "category",
                     *             "to": "full"
                     *           },
                     *           "reason": "Juniors who are of age since June",
                     *           "by": "0198c0de-0000-7000-8000-0000000000bb",
                     *           "undoes": null,
                     *           "undoneBy": null,
                     *           "total": 4312,
                     *           "done": 200,
                     *           "changed": 198,
                     *           "createdAt": "2026-11-28T02:00:00.000Z",
                     *           "endedAt": null,
                     *           "undoUntil": "2026-12-05T02:00:00.000Z"
                     *         },
                     *         "items": [
                     *           {
                     *             "userID": "0198c0de-0000-7000-8000-0000000000aa",
                     *             "name": "Moira Fraser",
                     *             "outcome": "changed"
                     *           }
                     *         ],
                     *         "nextCursor": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            operation: {
                                /** Format: uuid */
                                operationId: string;
                                action: {
                                    /** @constant */
                                    type: "suspend";
                                } | {
                                    /** @constant */
                                    type: "reinstate";
                                } | {
                                    /** @constant */
                                    type: "category";
                                    /** @enum {unknown} */
                                    to: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                                } | {
                                    /** @constant */
                                    type: "attribute";
                                    name: string;
                                    to: string | null;
                                };
                                reason: string;
                                by: string | null;
                                undoes: string | null;
                                undoneBy: string | null;
                                /** @description How many people are meant */
                                total: number;
                                /** @description Of how many it is known what came of it */
                                done: number;
                                changed: number;
                                /** Format: date-time */
                                createdAt: string;
                                endedAt: string | null;
                                /** Format: date-time */
                                undoUntil: string;
                            };
                            items: {
                                /** Format: uuid */
                                userID: string;
                                name: string | null;
                                outcome: ("changed" | "unchanged" | "changed_since" | "not_found" | "erased" | "too_many_attributes") | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description code: invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersBulkOperationIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB */
                "Idempotency-Key"?: string;
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The wrong list was selected"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "success",
                     *       "message": "Change begun",
                     *       "data": {
                     *         "operationId": "0198c0de-0000-7000-8000-000000000077",
                     *         "action": {
                     *           "type": "category",
                     *           "to": "full"
                     *         },
                     *         "reason": "Juniors who are of age since June",
                     *         "by": "0198c0de-0000-7000-8000-0000000000bb",
                     *         "undoes": null,
                     *         "undoneBy": null,
                     *         "total": 4312,
                     *         "done": 200,
                     *         "changed": 198,
                     *         "createdAt": "2026-11-28T02:00:00.000Z",
                     *         "endedAt": null,
                     *         "undoUntil": "2026-12-05T02:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "success";
                        message: string;
                        data: {
                            /** Format: uuid */
                            operationId: string;
                            action: {
                                /** @constant */
                                type: "suspend";
                            } | {
                                /** @constant */
                                type: "reinstate";
                            } | {
                                /** @constant */
                                type: "category";
                                /** @enum {unknown} */
                                to: "full" | "junior" | "student" | "five_day" | "social" | "honorary";
                            } | {
                                /** @constant */
                                type: "attribute";
                                name: string;
                                to: string | null;
                            };
                            reason: string;
                            by: string | null;
                            undoes: string | null;
                            undoneBy: string | null;
                            /** @description How many people are meant */
                            total: number;
                            /** @description Of how many it is known what came of it */
                            done: number;
                            changed: number;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            /** Format: date-time */
                            undoUntil: string;
                        };
                    };
                };
            };
            /** @description code: malformed_json, invalid_request, malformed_request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: cross_site, forbidden, second_factor_required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: operation_running, undo_over, too_many_operations, answer_not_kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: idempotency_key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: rate_limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: database_unavailable, busy, upstream_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInquiries: {
        parameters: {
            query?: {
                userId?: string;
                state?: "open" | "answered" | "closed";
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
                     *           "id": "0198c0de-0000-7000-8000-000000000031",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "name": "Moira Fraser",
                     *           "state": "answered",
                     *           "subject": "A locker",
                     *           "text": "Is one of the lockers by the door free?",
                     *           "answer": "Number 12 is yours from Monday.",
                     *           "createdAt": "2026-11-28T02:00:00.000Z",
                     *           "answeredAt": "2026-11-28T09:12:00.000Z",
                     *           "closedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            name: string | null;
                            /** @enum {unknown} */
                            state: "open" | "answered" | "closed";
                            subject: string;
                            text: string;
                            answer: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            answeredAt: string | null;
                            closedAt: string | null;
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
            /** @description code: forbidden, second_factor_required */
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
    postInquiries: {
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
                 *       "subject": "A locker",
                 *       "text": "Is one of the lockers by the door free?"
                 *     }
                 */
                "application/json": {
                    subject: string;
                    text: string;
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
                     *       "id": "0198c0de-0000-7000-8000-000000000031",
                     *       "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "name": "Moira Fraser",
                     *       "state": "open",
                     *       "subject": "A locker",
                     *       "text": "Is one of the lockers by the door free?",
                     *       "answer": null,
                     *       "createdAt": "2026-11-28T02:00:00.000Z",
                     *       "answeredAt": null,
                     *       "closedAt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        userId: string;
                        name: string | null;
                        /** @enum {unknown} */
                        state: "open" | "answered" | "closed";
                        subject: string;
                        text: string;
                        answer: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        answeredAt: string | null;
                        closedAt: string | null;
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
            /** @description code: too_many_inquiries, user_erased, answer_not_kept */
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
    getInquiriesMine: {
        parameters: {
            query?: {
                state?: "open" | "answered" | "closed";
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
                     *           "id": "0198c0de-0000-7000-8000-000000000031",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "name": "Moira Fraser",
                     *           "state": "answered",
                     *           "subject": "A locker",
                     *           "text": "Is one of the lockers by the door free?",
                     *           "answer": "Number 12 is yours from Monday.",
                     *           "createdAt": "2026-11-28T02:00:00.000Z",
                     *           "answeredAt": "2026-11-28T09:12:00.000Z",
                     *           "closedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            name: string | null;
                            /** @enum {unknown} */
                            state: "open" | "answered" | "closed";
                            subject: string;
                            text: string;
                            answer: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            answeredAt: string | null;
                            closedAt: string | null;
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
    putInquiriesInquiryIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Number 12 is yours from Monday."
                 *     }
                 */
                "application/json": {
                    text: string;
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
                     *       "id": "0198c0de-0000-7000-8000-000000000031",
                     *       "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "name": "Moira Fraser",
                     *       "state": "answered",
                     *       "subject": "A locker",
                     *       "text": "Is one of the lockers by the door free?",
                     *       "answer": "Number 12 is yours from Monday.",
                     *       "createdAt": "2026-11-28T02:00:00.000Z",
                     *       "answeredAt": "2026-11-28T09:12:00.000Z",
                     *       "closedAt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        userId: string;
                        name: string | null;
                        /** @enum {unknown} */
                        state: "open" | "answered" | "closed";
                        subject: string;
                        text: string;
                        answer: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        answeredAt: string | null;
                        closedAt: string | null;
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
            /** @description code: cross_site, forbidden, second_factor_required */
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
            /** @description code: inquiry_closed */
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
    postInquiriesInquiryIdClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiryId: string;
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
                     *       "id": "0198c0de-0000-7000-8000-000000000031",
                     *       "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *       "name": "Moira Fraser",
                     *       "state": "closed",
                     *       "subject": "A locker",
                     *       "text": "Is one of the lockers by the door free?",
                     *       "answer": "Number 12 is yours from Monday.",
                     *       "createdAt": "2026-11-28T02:00:00.000Z",
                     *       "answeredAt": "2026-11-28T09:12:00.000Z",
                     *       "closedAt": "2026-11-29T08:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        userId: string;
                        name: string | null;
                        /** @enum {unknown} */
                        state: "open" | "answered" | "closed";
                        subject: string;
                        text: string;
                        answer: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        answeredAt: string | null;
                        closedAt: string | null;
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
            /** @description code: cross_site, forbidden, second_factor_required */
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
            /** @description code: inquiry_closed */
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
    getRetriesMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have; 304 when nothing changed */
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
                     *       "waiting": 1,
                     *       "givenUp": 0,
                     *       "items": [
                     *         {
                     *           "id": "12",
                     *           "topic": "user.created",
                     *           "key": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "reason": "AppError: identity is away",
                     *           "attempts": 3,
                     *           "firstFailedAt": "2026-11-28T02:00:00.000Z",
                     *           "nextAt": "2026-11-28T02:00:14.000Z",
                     *           "givenUpAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        waiting: number;
                        givenUp: number;
                        /** @description What was given up before what waits; 50 at most */
                        items: {
                            id: string;
                            topic: string;
                            /** @description Whose it is, such as the id of a user */
                            key: string;
                            /** @description Why it failed the last time */
                            reason: string;
                            attempts: number;
                            /** Format: date-time */
                            firstFailedAt: string;
                            /** Format: date-time */
                            nextAt: string;
                            givenUpAt: string | null;
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
            /** @description code: forbidden, second_factor_required */
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
    postRetriesMemberRetryIdAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                retryId: string;
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
            /** @description code: cross_site, forbidden, second_factor_required */
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
}
