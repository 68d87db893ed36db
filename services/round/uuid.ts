/** A UUID as RFC 9562 writes it: in lower case, so that one id has one spelling everywhere. */
export const UUID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
