const NAME = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(`^\\s*${NAME}@${LABEL}(?:\\.${LABEL})+\\s*$`);

/** Whether a text is an e-mail address as browsers check it (HTML, section 4.10.5.1.5), blanks around it. */
export const isEmail = (text: string): boolean => EMAIL.test(text);
