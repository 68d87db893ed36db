// Generated from docs/openapi/analytics.json by npm run generate.
export interface paths {
    "/api/v1/analytics/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of the signed-in player
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAnalyticsMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/me/courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of the signed-in player on one course, and on each of its holes
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAnalyticsMeCoursesCourseId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a course played: the figures of everyone, and the difficulty of its holes
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAnalyticsCoursesCourseId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/club": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of the club, and its courses from the hardest on
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAnalyticsClub"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboards/{boardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A leaderboard: each player's best complete 18-hole round
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getLeaderboardsBoardId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/achievements/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The achievements of the signed-in player, newest first
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAchievementsMe"];
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
    getAnalyticsMe: {
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
                     *       "figures": {
                     *         "rounds": 1,
                     *         "eighteen": {
                     *           "strokes": {
                     *             "value": 88,
                     *             "n": 1
                     *           },
                     *           "toPar": {
                     *             "value": 16,
                     *             "n": 1
                     *           },
                     *           "net": {
                     *             "value": 74,
                     *             "n": 1
                     *           },
                     *           "points": {
                     *             "value": 34,
                     *             "n": 1
                     *           }
                     *         },
                     *         "nine": {
                     *           "strokes": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "toPar": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "net": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "points": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "byPar": {
                     *           "3": {
                     *             "value": 3.75,
                     *             "n": 4
                     *           },
                     *           "4": {
                     *             "value": 5,
                     *             "n": 10
                     *           },
                     *           "5": {
                     *             "value": 5.75,
                     *             "n": 4
                     *           },
                     *           "6": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "distribution": {
                     *           "aces": 0,
                     *           "albatrossOrBetter": 0,
                     *           "eagle": 0,
                     *           "birdie": 1,
                     *           "par": 5,
                     *           "bogey": 8,
                     *           "doubleBogey": 3,
                     *           "tripleOrWorse": 1,
                     *           "pickedUp": 0,
                     *           "n": 18
                     *         },
                     *         "fairways": {
                     *           "hit": {
                     *             "percent": 50,
                     *             "count": 7,
                     *             "n": 14
                     *           },
                     *           "left": 4,
                     *           "right": 3,
                     *           "short": 0,
                     *           "long": 0
                     *         },
                     *         "greens": {
                     *           "percent": 27.8,
                     *           "count": 5,
                     *           "n": 18
                     *         },
                     *         "putts": {
                     *           "perHole": {
                     *             "value": 1.89,
                     *             "n": 18
                     *           },
                     *           "perEighteen": {
                     *             "value": 34,
                     *             "n": 1
                     *           },
                     *           "perNine": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "perGreenInRegulation": {
                     *             "value": 2,
                     *             "n": 5
                     *           },
                     *           "threePutts": {
                     *             "percent": 11.1,
                     *             "count": 2,
                     *             "n": 18
                     *           }
                     *         },
                     *         "scrambling": {
                     *           "percent": 7.7,
                     *           "count": 1,
                     *           "n": 13
                     *         },
                     *         "sandSaves": {
                     *           "percent": 50,
                     *           "count": 1,
                     *           "n": 2
                     *         },
                     *         "penalties": {
                     *           "count": 2,
                     *           "perHole": {
                     *             "value": 0.11,
                     *             "n": 18
                     *           }
                     *         }
                     *       },
                     *       "bestByCourse": [
                     *         {
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "holes": "18",
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-05-02",
                     *           "strokes": 88,
                     *           "toPar": 16,
                     *           "rounds": 1
                     *         }
                     *       ],
                     *       "trend": [
                     *         {
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-05-02",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "holes": "18",
                     *           "strokes": 88,
                     *           "toPar": 16,
                     *           "net": 74,
                     *           "points": 34
                     *         }
                     *       ],
                     *       "form": {
                     *         "value": 16,
                     *         "n": 1
                     *       },
                     *       "asOf": "2026-05-02T14:20:00.000Z"
                     *     }
                     */
                    "application/json": {
                        figures: {
                            /** @description Finished real rounds, one for each player */
                            rounds: number;
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            eighteen: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            nine: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            byPar: {
                                /** @description A mean to two decimals, and of how many */
                                3: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                4: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                5: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                6: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            distribution: {
                                aces: number;
                                albatrossOrBetter: number;
                                eagle: number;
                                birdie: number;
                                par: number;
                                bogey: number;
                                doubleBogey: number;
                                tripleOrWorse: number;
                                pickedUp: number;
                                n: number;
                            };
                            fairways: {
                                /** @description How many of how many; percent to one decimal */
                                hit: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                                left: number;
                                right: number;
                                short: number;
                                long: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            greens: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            putts: {
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perEighteen: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perNine: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perGreenInRegulation: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description How many of how many; percent to one decimal */
                                threePutts: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                            };
                            /** @description How many of how many; percent to one decimal */
                            scrambling: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            sandSaves: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            penalties: {
                                count: number;
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                        };
                        /** @description Fewest strokes for each course and holes; of equals the earliest */
                        bestByCourse: {
                            /** Format: uuid */
                            courseId: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** Format: uuid */
                            roundId: string;
                            /** Format: date */
                            playedOn: string;
                            strokes: number;
                            toPar: number;
                            /** @description Complete rounds there */
                            rounds: number;
                        }[];
                        /** @description The last 20 rounds by date, newest first */
                        trend: {
                            /** Format: uuid */
                            roundId: string;
                            /** Format: date */
                            playedOn: string;
                            /** Format: uuid */
                            courseId: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description Null unless complete */
                            strokes: number | null;
                            toPar: number | null;
                            net: number | null;
                            points: number | null;
                        }[];
                        /** @description To par over the complete 18-hole rounds of the trend */
                        form: {
                            value: number | null;
                            n: number;
                        };
                        /** @description Time of the latest event in the answer; null before the first */
                        asOf: string | null;
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
            /** @description code: views_rebuilding, views_unavailable, upstream_unavailable */
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
    getAnalyticsMeCoursesCourseId: {
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
                     *       "figures": {
                     *         "rounds": 1,
                     *         "eighteen": {
                     *           "strokes": {
                     *             "value": 88,
                     *             "n": 1
                     *           },
                     *           "toPar": {
                     *             "value": 16,
                     *             "n": 1
                     *           },
                     *           "net": {
                     *             "value": 74,
                     *             "n": 1
                     *           },
                     *           "points": {
                     *             "value": 34,
                     *             "n": 1
                     *           }
                     *         },
                     *         "nine": {
                     *           "strokes": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "toPar": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "net": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "points": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "byPar": {
                     *           "3": {
                     *             "value": 3.75,
                     *             "n": 4
                     *           },
                     *           "4": {
                     *             "value": 5,
                     *             "n": 10
                     *           },
                     *           "5": {
                     *             "value": 5.75,
                     *             "n": 4
                     *           },
                     *           "6": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "distribution": {
                     *           "aces": 0,
                     *           "albatrossOrBetter": 0,
                     *           "eagle": 0,
                     *           "birdie": 1,
                     *           "par": 5,
                     *           "bogey": 8,
                     *           "doubleBogey": 3,
                     *           "tripleOrWorse": 1,
                     *           "pickedUp": 0,
                     *           "n": 18
                     *         },
                     *         "fairways": {
                     *           "hit": {
                     *             "percent": 50,
                     *             "count": 7,
                     *             "n": 14
                     *           },
                     *           "left": 4,
                     *           "right": 3,
                     *           "short": 0,
                     *           "long": 0
                     *         },
                     *         "greens": {
                     *           "percent": 27.8,
                     *           "count": 5,
                     *           "n": 18
                     *         },
                     *         "putts": {
                     *           "perHole": {
                     *             "value": 1.89,
                     *             "n": 18
                     *           },
                     *           "perEighteen": {
                     *             "value": 34,
                     *             "n": 1
                     *           },
                     *           "perNine": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "perGreenInRegulation": {
                     *             "value": 2,
                     *             "n": 5
                     *           },
                     *           "threePutts": {
                     *             "percent": 11.1,
                     *             "count": 2,
                     *             "n": 18
                     *           }
                     *         },
                     *         "scrambling": {
                     *           "percent": 7.7,
                     *           "count": 1,
                     *           "n": 13
                     *         },
                     *         "sandSaves": {
                     *           "percent": 50,
                     *           "count": 1,
                     *           "n": 2
                     *         },
                     *         "penalties": {
                     *           "count": 2,
                     *           "perHole": {
                     *             "value": 0.11,
                     *             "n": 18
                     *           }
                     *         }
                     *       },
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "strokes": {
                     *             "value": 5,
                     *             "n": 1
                     *           },
                     *           "toPar": {
                     *             "value": 1,
                     *             "n": 1
                     *           },
                     *           "rank": 1
                     *         }
                     *       ],
                     *       "best": [
                     *         {
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "holes": "18",
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-05-02",
                     *           "strokes": 88,
                     *           "toPar": 16,
                     *           "rounds": 1
                     *         }
                     *       ],
                     *       "asOf": "2026-05-02T14:20:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        figures: {
                            /** @description Finished real rounds, one for each player */
                            rounds: number;
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            eighteen: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            nine: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            byPar: {
                                /** @description A mean to two decimals, and of how many */
                                3: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                4: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                5: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                6: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            distribution: {
                                aces: number;
                                albatrossOrBetter: number;
                                eagle: number;
                                birdie: number;
                                par: number;
                                bogey: number;
                                doubleBogey: number;
                                tripleOrWorse: number;
                                pickedUp: number;
                                n: number;
                            };
                            fairways: {
                                /** @description How many of how many; percent to one decimal */
                                hit: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                                left: number;
                                right: number;
                                short: number;
                                long: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            greens: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            putts: {
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perEighteen: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perNine: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perGreenInRegulation: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description How many of how many; percent to one decimal */
                                threePutts: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                            };
                            /** @description How many of how many; percent to one decimal */
                            scrambling: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            sandSaves: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            penalties: {
                                count: number;
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                        };
                        holes: {
                            hole: number;
                            /** @description A mean to two decimals, and of how many */
                            strokes: {
                                value: number | null;
                                n: number;
                            };
                            /** @description A mean to two decimals, and of how many */
                            toPar: {
                                value: number | null;
                                n: number;
                            };
                            /** @description 1 is the hardest against par */
                            rank: number;
                        }[];
                        best: {
                            /** Format: uuid */
                            courseId: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** Format: uuid */
                            roundId: string;
                            /** Format: date */
                            playedOn: string;
                            strokes: number;
                            toPar: number;
                            /** @description Complete rounds there */
                            rounds: number;
                        }[];
                        /** @description Time of the latest event in the answer; null before the first */
                        asOf: string | null;
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
            /** @description code: views_rebuilding, views_unavailable, upstream_unavailable */
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
    getAnalyticsCoursesCourseId: {
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
                     *       "figures": {
                     *         "rounds": 1,
                     *         "eighteen": {
                     *           "strokes": {
                     *             "value": 88,
                     *             "n": 1
                     *           },
                     *           "toPar": {
                     *             "value": 16,
                     *             "n": 1
                     *           },
                     *           "net": {
                     *             "value": 74,
                     *             "n": 1
                     *           },
                     *           "points": {
                     *             "value": 34,
                     *             "n": 1
                     *           }
                     *         },
                     *         "nine": {
                     *           "strokes": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "toPar": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "net": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "points": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "byPar": {
                     *           "3": {
                     *             "value": 3.75,
                     *             "n": 4
                     *           },
                     *           "4": {
                     *             "value": 5,
                     *             "n": 10
                     *           },
                     *           "5": {
                     *             "value": 5.75,
                     *             "n": 4
                     *           },
                     *           "6": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "distribution": {
                     *           "aces": 0,
                     *           "albatrossOrBetter": 0,
                     *           "eagle": 0,
                     *           "birdie": 1,
                     *           "par": 5,
                     *           "bogey": 8,
                     *           "doubleBogey": 3,
                     *           "tripleOrWorse": 1,
                     *           "pickedUp": 0,
                     *           "n": 18
                     *         },
                     *         "fairways": {
                     *           "hit": {
                     *             "percent": 50,
                     *             "count": 7,
                     *             "n": 14
                     *           },
                     *           "left": 4,
                     *           "right": 3,
                     *           "short": 0,
                     *           "long": 0
                     *         },
                     *         "greens": {
                     *           "percent": 27.8,
                     *           "count": 5,
                     *           "n": 18
                     *         },
                     *         "putts": {
                     *           "perHole": {
                     *             "value": 1.89,
                     *             "n": 18
                     *           },
                     *           "perEighteen": {
                     *             "value": 34,
                     *             "n": 1
                     *           },
                     *           "perNine": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "perGreenInRegulation": {
                     *             "value": 2,
                     *             "n": 5
                     *           },
                     *           "threePutts": {
                     *             "percent": 11.1,
                     *             "count": 2,
                     *             "n": 18
                     *           }
                     *         },
                     *         "scrambling": {
                     *           "percent": 7.7,
                     *           "count": 1,
                     *           "n": 13
                     *         },
                     *         "sandSaves": {
                     *           "percent": 50,
                     *           "count": 1,
                     *           "n": 2
                     *         },
                     *         "penalties": {
                     *           "count": 2,
                     *           "perHole": {
                     *             "value": 0.11,
                     *             "n": 18
                     *           }
                     *         }
                     *       },
                     *       "holes": [
                     *         {
                     *           "hole": 1,
                     *           "strokes": {
                     *             "value": 5,
                     *             "n": 1
                     *           },
                     *           "toPar": {
                     *             "value": 1,
                     *             "n": 1
                     *           },
                     *           "rank": 1
                     *         }
                     *       ],
                     *       "asOf": "2026-05-02T14:20:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        courseId: string;
                        figures: {
                            /** @description Finished real rounds, one for each player */
                            rounds: number;
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            eighteen: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            nine: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            byPar: {
                                /** @description A mean to two decimals, and of how many */
                                3: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                4: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                5: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                6: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            distribution: {
                                aces: number;
                                albatrossOrBetter: number;
                                eagle: number;
                                birdie: number;
                                par: number;
                                bogey: number;
                                doubleBogey: number;
                                tripleOrWorse: number;
                                pickedUp: number;
                                n: number;
                            };
                            fairways: {
                                /** @description How many of how many; percent to one decimal */
                                hit: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                                left: number;
                                right: number;
                                short: number;
                                long: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            greens: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            putts: {
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perEighteen: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perNine: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perGreenInRegulation: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description How many of how many; percent to one decimal */
                                threePutts: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                            };
                            /** @description How many of how many; percent to one decimal */
                            scrambling: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            sandSaves: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            penalties: {
                                count: number;
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                        };
                        holes: {
                            hole: number;
                            /** @description A mean to two decimals, and of how many */
                            strokes: {
                                value: number | null;
                                n: number;
                            };
                            /** @description A mean to two decimals, and of how many */
                            toPar: {
                                value: number | null;
                                n: number;
                            };
                            /** @description 1 is the hardest against par */
                            rank: number;
                        }[];
                        /** @description Time of the latest event in the answer; null before the first */
                        asOf: string | null;
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
            /** @description code: views_rebuilding, views_unavailable, upstream_unavailable */
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
    getAnalyticsClub: {
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
                     *       "figures": {
                     *         "rounds": 1,
                     *         "eighteen": {
                     *           "strokes": {
                     *             "value": 88,
                     *             "n": 1
                     *           },
                     *           "toPar": {
                     *             "value": 16,
                     *             "n": 1
                     *           },
                     *           "net": {
                     *             "value": 74,
                     *             "n": 1
                     *           },
                     *           "points": {
                     *             "value": 34,
                     *             "n": 1
                     *           }
                     *         },
                     *         "nine": {
                     *           "strokes": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "toPar": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "net": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "points": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "byPar": {
                     *           "3": {
                     *             "value": 3.75,
                     *             "n": 4
                     *           },
                     *           "4": {
                     *             "value": 5,
                     *             "n": 10
                     *           },
                     *           "5": {
                     *             "value": 5.75,
                     *             "n": 4
                     *           },
                     *           "6": {
                     *             "value": null,
                     *             "n": 0
                     *           }
                     *         },
                     *         "distribution": {
                     *           "aces": 0,
                     *           "albatrossOrBetter": 0,
                     *           "eagle": 0,
                     *           "birdie": 1,
                     *           "par": 5,
                     *           "bogey": 8,
                     *           "doubleBogey": 3,
                     *           "tripleOrWorse": 1,
                     *           "pickedUp": 0,
                     *           "n": 18
                     *         },
                     *         "fairways": {
                     *           "hit": {
                     *             "percent": 50,
                     *             "count": 7,
                     *             "n": 14
                     *           },
                     *           "left": 4,
                     *           "right": 3,
                     *           "short": 0,
                     *           "long": 0
                     *         },
                     *         "greens": {
                     *           "percent": 27.8,
                     *           "count": 5,
                     *           "n": 18
                     *         },
                     *         "putts": {
                     *           "perHole": {
                     *             "value": 1.89,
                     *             "n": 18
                     *           },
                     *           "perEighteen": {
                     *             "value": 34,
                     *             "n": 1
                     *           },
                     *           "perNine": {
                     *             "value": null,
                     *             "n": 0
                     *           },
                     *           "perGreenInRegulation": {
                     *             "value": 2,
                     *             "n": 5
                     *           },
                     *           "threePutts": {
                     *             "percent": 11.1,
                     *             "count": 2,
                     *             "n": 18
                     *           }
                     *         },
                     *         "scrambling": {
                     *           "percent": 7.7,
                     *           "count": 1,
                     *           "n": 13
                     *         },
                     *         "sandSaves": {
                     *           "percent": 50,
                     *           "count": 1,
                     *           "n": 2
                     *         },
                     *         "penalties": {
                     *           "count": 2,
                     *           "perHole": {
                     *             "value": 0.11,
                     *             "n": 18
                     *           }
                     *         }
                     *       },
                     *       "courses": [
                     *         {
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "rounds": 1,
                     *           "toPar": {
                     *             "value": 16,
                     *             "n": 1
                     *           }
                     *         }
                     *       ],
                     *       "asOf": "2026-05-02T14:20:00.000Z"
                     *     }
                     */
                    "application/json": {
                        figures: {
                            /** @description Finished real rounds, one for each player */
                            rounds: number;
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            eighteen: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            /** @description Over complete rounds; net and points where there is a playing handicap */
                            nine: {
                                /** @description A mean to two decimals, and of how many */
                                strokes: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                toPar: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                net: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                points: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            byPar: {
                                /** @description A mean to two decimals, and of how many */
                                3: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                4: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                5: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                6: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                            distribution: {
                                aces: number;
                                albatrossOrBetter: number;
                                eagle: number;
                                birdie: number;
                                par: number;
                                bogey: number;
                                doubleBogey: number;
                                tripleOrWorse: number;
                                pickedUp: number;
                                n: number;
                            };
                            fairways: {
                                /** @description How many of how many; percent to one decimal */
                                hit: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                                left: number;
                                right: number;
                                short: number;
                                long: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            greens: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            putts: {
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perEighteen: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perNine: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description A mean to two decimals, and of how many */
                                perGreenInRegulation: {
                                    value: number | null;
                                    n: number;
                                };
                                /** @description How many of how many; percent to one decimal */
                                threePutts: {
                                    percent: number | null;
                                    count: number;
                                    n: number;
                                };
                            };
                            /** @description How many of how many; percent to one decimal */
                            scrambling: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            /** @description How many of how many; percent to one decimal */
                            sandSaves: {
                                percent: number | null;
                                count: number;
                                n: number;
                            };
                            penalties: {
                                count: number;
                                /** @description A mean to two decimals, and of how many */
                                perHole: {
                                    value: number | null;
                                    n: number;
                                };
                            };
                        };
                        courses: {
                            /** Format: uuid */
                            courseId: string;
                            rounds: number;
                            /** @description Over complete 18-hole rounds */
                            toPar: {
                                value: number | null;
                                n: number;
                            };
                        }[];
                        /** @description Time of the latest event in the answer; null before the first */
                        asOf: string | null;
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
            /** @description code: views_rebuilding, views_unavailable, upstream_unavailable */
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
    getLeaderboardsBoardId: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                boardId: string;
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
                     *       "id": "club.gross.2026-W18",
                     *       "scope": "club",
                     *       "courseId": null,
                     *       "metric": "gross",
                     *       "period": "2026-W18",
                     *       "version": "0198c0de-0000-4000-8000-0000000000ee:3",
                     *       "players": 2,
                     *       "entries": [
                     *         {
                     *           "rank": 1,
                     *           "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *           "value": 16,
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "playedOn": "2026-05-02"
                     *         },
                     *         {
                     *           "rank": 2,
                     *           "userId": "0198c0de-0000-7000-8000-0000000000ab",
                     *           "value": 21,
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *           "playedOn": "2026-05-02"
                     *         }
                     *       ],
                     *       "asOf": "2026-05-02T14:20:00.000Z",
                     *       "own": {
                     *         "rank": 1,
                     *         "userId": "0198c0de-0000-7000-8000-0000000000aa",
                     *         "value": 16,
                     *         "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *         "courseId": "0198c0de-0000-7000-8000-0000000000cc",
                     *         "playedOn": "2026-05-02"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description With `season` and `week` resolved */
                        id: string;
                        /** @enum {unknown} */
                        scope: "club" | "course";
                        courseId: string | null;
                        /** @enum {unknown} */
                        metric: "gross" | "net" | "stableford";
                        /** @description `all`, a year, or an ISO week such as `2026-W19` */
                        period: string;
                        /** @description `<epoch>:<counter>`: the counter grows with each change */
                        version: string;
                        /** @description How many stand on it */
                        players: number;
                        entries: {
                            rank: number;
                            /** Format: uuid */
                            userId: string;
                            /** @description Gross and net: strokes against par; Stableford: points */
                            value: number;
                            /** Format: uuid */
                            roundId: string;
                            /** Format: uuid */
                            courseId: string;
                            /** Format: date */
                            playedOn: string;
                        }[];
                        /** @description Time of the latest event in the answer; null before the first */
                        asOf: string | null;
                        own: {
                            rank: number;
                            /** Format: uuid */
                            userId: string;
                            /** @description Gross and net: strokes against par; Stableford: points */
                            value: number;
                            /** Format: uuid */
                            roundId: string;
                            /** Format: uuid */
                            courseId: string;
                            /** Format: date */
                            playedOn: string;
                        } | null;
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
            /** @description code: views_rebuilding, views_unavailable, upstream_unavailable */
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
    getAchievementsMe: {
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
                     *           "kind": "first_birdie",
                     *           "subject": null,
                     *           "roundId": "0198c0de-0000-7000-8000-000000000001",
                     *           "playedOn": "2026-05-02",
                     *           "revision": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            kind: "first_birdie" | "first_eagle" | "first_albatross" | "first_ace" | "broke_100" | "broke_90" | "broke_80" | "broke_70" | "birdie_streak" | "par_streak" | "bogey_free" | "no_three_putts" | "weekly_streak" | "personal_best";
                            /** @description The round of a personal best; null for what is earned once */
                            subject: string | null;
                            /** Format: uuid */
                            roundId: string;
                            /** Format: date */
                            playedOn: string;
                            revision: number;
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
}
