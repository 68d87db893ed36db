// Generated from docs/openapi/worker.json by npm run generate.
export interface paths {
    "/api/v1/jobs/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long and how old each queue is, and the latest dead jobs, 100 at most
         * @description Needs the permission `jobs:keep`.
         */
        get: operations["getJobsQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/dead/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a dead job again, with all its attempts
         * @description Needs the permission `jobs:keep`.
         */
        post: operations["postJobsDeadJobIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/dead/{jobId}": {
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
         * Drop a dead job
         * @description Needs the permission `jobs:keep`.
         */
        delete: operations["deleteJobsDeadJobId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your latest jobs, 50 at most: how far each is, and what it made
         * @description Needs the permission `jobs:own`.
         */
        get: operations["getJobs"];
        put?: never;
        /**
         * Have a job done: a file of all your rounds
         * @description Needs the permission `jobs:own`.
         */
        post: operations["postJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}": {
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
         * Cancel a job of your own that waits or runs
         * @description Needs the permission `jobs:own`.
         */
        delete: operations["deleteJobsJobId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file that a job of yours made, until its time is over
         * @description Needs the permission `jobs:own`.
         */
        get: operations["getJobsJobIdResult"];
        put?: never;
        post?: never;
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
    getJobsQueues: {
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
                     *       "queues": [
                     *         {
                     *           "queue": "rounds_export",
                     *           "waiting": 3,
                     *           "running": 2,
                     *           "dead": 1,
                     *           "oldestSeconds": 1.5
                     *         }
                     *       ],
                     *       "dead": [
                     *         {
                     *           "id": "0198c0de-0000-7000-8000-000000000001",
                     *           "kind": "rounds_export",
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "fault": "upstream_unavailable",
                     *           "attempts": 6,
                     *           "endedAt": "2026-11-28T07:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        queues: {
                            /** @enum {unknown} */
                            queue: "avatar_sizes" | "rounds_export";
                            waiting: number;
                            running: number;
                            dead: number;
                            /** @description How long the oldest job that waits has waited */
                            oldestSeconds: number;
                        }[];
                        dead: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "avatar_sizes" | "rounds_export";
                            /** Format: uuid */
                            userId: string;
                            fault: string;
                            attempts: number;
                            /** Format: date-time */
                            endedAt: string;
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
    postJobsDeadJobIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
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
    deleteJobsDeadJobId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
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
    getJobs: {
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
                     *           "id": "0198c0de-0000-7000-8000-000000000001",
                     *           "kind": "rounds_export",
                     *           "state": "done",
                     *           "percent": 100,
                     *           "line": null,
                     *           "fault": null,
                     *           "createdAt": "2026-11-28T07:30:00.000Z",
                     *           "endedAt": "2026-11-28T07:30:02.000Z",
                     *           "result": {
                     *             "url": "/api/v1/jobs/0198c0de-0000-7000-8000-000000000001/result",
                     *             "name": "golf-rounds.csv",
                     *             "bytes": 48211,
                     *             "until": "2026-12-05T07:30:02.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "avatar_sizes" | "rounds_export";
                            /**
                             * @description dead: it is not tried again by itself
                             * @enum {unknown}
                             */
                            state: "waiting" | "running" | "done" | "dead" | "cancelled";
                            percent: number;
                            line: string | null;
                            fault: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            result: {
                                url: string;
                                name: string;
                                bytes: number;
                                /** Format: date-time */
                                until: string;
                            } | null;
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
    postJobs: {
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
                 *       "kind": "rounds_export",
                 *       "format": "csv"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    kind: "rounds_export";
                    /** @enum {unknown} */
                    format: "csv" | "json";
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
                     *       "id": "0198c0de-0000-7000-8000-000000000001",
                     *       "kind": "rounds_export",
                     *       "state": "waiting",
                     *       "percent": 0,
                     *       "line": null,
                     *       "fault": null,
                     *       "createdAt": "2026-11-28T07:30:00.000Z",
                     *       "endedAt": null,
                     *       "result": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        kind: "avatar_sizes" | "rounds_export";
                        /**
                         * @description dead: it is not tried again by itself
                         * @enum {unknown}
                         */
                        state: "waiting" | "running" | "done" | "dead" | "cancelled";
                        percent: number;
                        line: string | null;
                        fault: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        result: {
                            url: string;
                            name: string;
                            bytes: number;
                            /** Format: date-time */
                            until: string;
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
            /** @description code: too_many_jobs, answer_not_kept */
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
            /** @description code: idempotency_key_reused, invalid_request */
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
    deleteJobsJobId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
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
            /** @description code: job_ended */
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
    getJobsJobIdResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
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
                     *       "format": "golfroundpro.rounds",
                     *       "version": 2,
                     *       "rounds": []
                     *     }
                     */
                    "application/json": unknown;
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
}
