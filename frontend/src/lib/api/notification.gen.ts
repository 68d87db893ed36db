// Generated from docs/openapi/notification.json by npm run generate.
export interface paths {
    "/api/v1/registrations/{statusId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the confirmation mail again: a few times an hour; the answer is the same whether or not there is such a registration */
        post: operations["postRegistrationsStatusIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retries/notification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What could not be done with registrations: it is tried later, or was given up
         * @description Needs the permission `mails:retry`, a login with two factors.
         */
        get: operations["getRetriesNotification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retries/notification/{retryId}/attempts": {
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
         * @description Needs the permission `mails:retry`, a login with two factors.
         */
        post: operations["postRetriesNotificationRetryIdAttempts"];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postRegistrationsStatusIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statusId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
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
            /** @description code: cross_site */
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
    getRetriesNotification: {
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
    postRetriesNotificationRetryIdAttempts: {
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
