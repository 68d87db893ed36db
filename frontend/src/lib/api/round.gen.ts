// Generated from docs/openapi/round.json by npm run generate.
export interface paths {
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published courses by name */
        get: operations["getCourses"];
        put?: never;
        post?: never;
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
        /** A course with its current card */
        get: operations["getCoursesCourseId"];
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
        /** List your rounds, the latest first */
        get: operations["getRounds"];
        put?: never;
        /** Start a round on the current card of a course */
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
        /** A round with its card */
        get: operations["getRoundsRoundId"];
        put?: never;
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
        /** Write a player's score on a hole: either strokes or pickedUp */
        put: operations["putRoundsRoundIdPlayersPlayerIdHolesHole"];
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
        /** Finish a round; its card takes no more writes */
        post: operations["postRoundsRoundIdFinish"];
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
            code: "malformed_json" | "malformed_request" | "unauthenticated" | "invalid_credentials" | "refresh_token_invalid" | "refresh_token_expired" | "refresh_token_reused" | "forbidden" | "cross_site" | "not_found" | "method_not_allowed" | "email_taken" | "id_taken" | "round_finished" | "version_mismatch" | "payload_too_large" | "unsupported_media_type" | "invalid_request" | "idempotency_key_reused" | "rate_limited" | "internal_error" | "busy" | "database_unavailable" | "sessions_unavailable" | "upstream_unavailable" | "views_rebuilding" | "views_unavailable";
            detail?: string;
            errors?: {
                field: string;
                message: string;
            }[];
            traceId?: string;
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
    getCourses: {
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
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            place: string;
                            country: string;
                            holes: number;
                            par: number;
                        }[];
                        nextCursor: string | null;
                    };
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
    getCoursesCourseId: {
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        place: string;
                        country: string;
                        timeZone: string;
                        latitude: number;
                        longitude: number;
                        cardVersion: number;
                        holes: {
                            hole: number;
                            par: number;
                            strokeIndex: number;
                        }[];
                        tees: {
                            id: string;
                            name: string;
                            /** @description Metres of holes 1 to 18 */
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
                        }[];
                    };
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
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            /** @enum {unknown} */
                            state: "in_progress" | "finished";
                            /** Format: uuid */
                            courseId: string;
                            courseName: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /**
                             * Format: date
                             * @description Local date at the course
                             */
                            playedOn: string;
                            strokes: number | null;
                            /** @description Holes with a score or picked up */
                            holesPlayed: number;
                        }[];
                        nextCursor: string | null;
                    };
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
                /** @description A retry with the same key gets the first answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    courseId: string;
                    teeId: string;
                    /** @enum {unknown} */
                    holes: "18" | "front9" | "back9";
                    /**
                     * Format: date
                     * @description Local date at the course
                     */
                    playedOn?: string;
                    /** Format: uuid */
                    id?: string;
                    /** Format: uuid */
                    playerId?: string;
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
                        state: "in_progress" | "finished";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        players: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            teeId: string;
                            /** @description Gross score; null until every hole in play has strokes */
                            strokes: number | null;
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        players: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            teeId: string;
                            /** @description Gross score; null until every hole in play has strokes */
                            strokes: number | null;
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description code: malformed_json */
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
            /** @description code: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code: id_taken */
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        players: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            teeId: string;
                            /** @description Gross score; null until every hole in play has strokes */
                            strokes: number | null;
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
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
    putRoundsRoundIdPlayersPlayerIdHolesHole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The hole's version you saw, such as "3"; "0" for an empty hole */
                "If-Match"?: string;
            };
            path: {
                roundId: string;
                playerId: string;
                hole: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": {
                        hole: number;
                        strokes: number | null;
                        pickedUp: boolean;
                        putts: number | null;
                        fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                        penalties: number | null;
                        sand: boolean | null;
                        version: number;
                    } & {
                        roundVersion: number;
                    };
                };
            };
            /** @description code: malformed_json */
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
            /** @description code: round_finished */
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
                /** @description A retry with the same key gets the first answer again */
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "in_progress" | "finished";
                        /** Format: uuid */
                        courseId: string;
                        courseName: string;
                        cardVersion: number;
                        /** @enum {unknown} */
                        holes: "18" | "front9" | "back9";
                        /**
                         * Format: date
                         * @description Local date at the course
                         */
                        playedOn: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        players: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            teeId: string;
                            /** @description Gross score; null until every hole in play has strokes */
                            strokes: number | null;
                            scores: {
                                hole: number;
                                strokes: number | null;
                                pickedUp: boolean;
                                putts: number | null;
                                fairway: ("hit" | "left" | "right" | "short" | "long" | "none") | null;
                                penalties: number | null;
                                sand: boolean | null;
                                version: number;
                            }[];
                        }[];
                    };
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
            /** @description code: round_finished */
            409: {
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
