// Generated from docs/openapi/analytics.json by npm run generate.
export interface paths {
    "/api/v1/analytics/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the signed-in player */
        get: operations["getAnalyticsMe"];
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
                    "application/json": {
                        /** @description Finished rounds */
                        rounds: number;
                        averageScore: number | null;
                        averageScoreNine: number | null;
                        bestByCourse: {
                            /** Format: uuid */
                            roundId: string;
                            /** Format: date */
                            playedOn: string;
                            /** Format: uuid */
                            courseId: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            strokes: number;
                            toPar: number;
                        }[];
                        /** @description The last 20 finished rounds, newest first */
                        trend: {
                            /** Format: uuid */
                            roundId: string;
                            /** Format: date */
                            playedOn: string;
                            /** Format: uuid */
                            courseId: string;
                            /** @enum {unknown} */
                            holes: "18" | "front9" | "back9";
                            /** @description Null unless every hole has strokes */
                            strokes: number | null;
                            toPar: number | null;
                        }[];
                        /** @description Time of the latest event in these figures */
                        asOf: string | null;
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
}
